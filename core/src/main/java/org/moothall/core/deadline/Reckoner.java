// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Reckoning.Warning;

/** Reckons one deadline at one moment. */
final class Reckoner {
    private final DeadlineRule rule;
    private final Instant asOf;
    private final Known known;
    private final Periods periods;
    private final Extending extending;
    private final Optional<Instant> done;

    static Reckoner of(DeadlineRule rule, Instant trigger, Collection<Fact> facts, Instant asOf) {
        Known known = new Known(facts, asOf);
        return new Reckoner(rule, known, new Periods(rule, trigger, known), asOf);
    }

    Reckoner(DeadlineRule rule, Known known, Periods periods, Instant asOf) {
        this.rule = rule;
        this.asOf = asOf;
        this.known = known;
        this.periods = periods;
        extending = new Extending(rule, known, periods);
        done = known.first(Fact.Milestone.DONE);
    }

    Reckoning reckon() {
        Measure measure = periods.present();
        Due due = due();
        Instant ranOut = extending.ranOut().over().orElseThrow();
        long paused = measure.paused(Stretches.earlier(known.stop(), ranOut));
        return new Reckoning(
                due,
                standing(due),
                suspension().isPresent(),
                measure.passed(known.stop()) - paused,
                paused,
                measure.unit(),
                warnings(measure, due),
                done,
                new NotCounted(rule, known, periods, extending).sentences(),
                steps(measure, due));
    }

    private Due due() {
        if (openEnd().isPresent()) {
            return new Due.NoDate("it lasts as long as is needed since "
                    + English.day(openEnd().get()) + ", and ends by a notice or an event");
        }
        Due due = extending.due();
        return suspension()
                .<Due>map(pause -> new Due.NoDate("it has been suspended since " + English.day(pause.from())
                        + "; not before " + due.words() + ", however soon it goes on"))
                .orElse(due);
    }

    /** The date, as if what stands still went on now. */
    Due earliest() {
        return extending.due();
    }

    Due reaches(int units) {
        Measure measure = periods.present();
        return measure.rolled(measure.due(units));
    }

    Due reachesPercent(int percent) {
        return periods.present().fraction(extending.reached(), percent);
    }

    Standing standing() {
        return standing(due());
    }

    /** Since when it has no date; empty while it has one. */
    Optional<Instant> openEnd() {
        return rule.allows(Allowance.OpenEnd.class)
                .flatMap(allowed -> known.first(Fact.Milestone.OPEN_ENDED))
                .filter(extending.own()::isAfter);
    }

    private Optional<Pause> suspension() {
        return counted().stream().filter(Pause::isOpen).findFirst();
    }

    /** The pauses of the present period that began before it had run out. */
    private List<Pause> counted() {
        return periods.pauses().stream()
                .filter(pause -> extending.ranOut().isAfter(pause.from()))
                .toList();
    }

    private Standing standing(Due due) {
        Optional<Instant> over = due.over();
        if (done.isPresent()) {
            boolean inTime = due.isAfter(done.get());
            return switch (rule.kind()) {
                case LIMIT -> inTime ? Standing.MET : late(due);
                case WINDOW -> within(due) ? Standing.MET : late(due);
                case MINIMUM -> inTime ? Standing.TOO_EARLY : Standing.MET;
                case OPEN_ENDED -> Standing.MET;
            };
        }
        boolean isOver = over.isPresent() && !known.stop().isBefore(over.get());
        if (isOver && rule.kind() == Kind.LIMIT) {
            return late(due);
        }
        if (known.first(Fact.Milestone.ENDED).isPresent()) {
            return Standing.ENDED;
        }
        return isOver && rule.kind() != Kind.OPEN_ENDED ? Standing.OVER : Standing.RUNNING;
    }

    /** Whether it was done between the trigger and the date, both days included; back from an event, not before the date. */
    private boolean within(Due due) {
        Instant at = done.orElseThrow();
        LocalDate first = rule.unit().isBackwards() ? due.day().orElseThrow() : WorkingCalendar.dayOf(periods.start());
        return !at.isBefore(WorkingCalendar.startOf(first)) && (rule.unit().isBackwards() || due.isAfter(at));
    }

    private Standing late(Due due) {
        return isExcusedBy(due) ? Standing.EXCUSED : Standing.MISSED;
    }

    /** A duty that was lifted only after its date was broken before. */
    private boolean isExcusedBy(Due due) {
        return rule.allows(Allowance.Excuse.class)
                .flatMap(allowed -> known.first(Fact.Milestone.EXCUSED))
                .filter(due::isAfter)
                .isPresent();
    }

    private List<Warning> warnings(Measure measure, Due due) {
        return due.over().isEmpty()
                ? List.of()
                : rule.warnings().stream()
                        .map(percent -> warning(percent, measure.fraction(extending.reached(), percent)))
                        .toList();
    }

    private Warning warning(int percent, Due at) {
        return new Warning(percent, at, !asOf.isBefore(at.over().orElseThrow()));
    }

    private List<String> steps(Measure measure, Due due) {
        List<String> steps = new ArrayList<>();
        if (periods.isRestarted()) {
            steps.add("A new period began on " + English.day(periods.start()) + ", and the one before is forgotten.");
        }
        steps.addAll(measure.steps(extending.reached()));
        pauses(steps);
        steps.addAll(extending.steps());
        Due reached = extending.reached();
        if (!rule.unit().isBackwards() && !rule.unit().isTimed()) {
            steps.add(rule.words()
                    + (rule.orWorkingDays().isPresent() ? "," : "")
                    + (extending.hasAdded() ? ", with what was added, end" : rule.length() == 1 ? " ends" : " end")
                    + " on "
                    + reached.words() + ".");
        }
        if (!reached.equals(extending.due())) {
            steps.add(rule.calendar().reason(reached.day().orElseThrow()).orElseThrow()
                    + " is no working day, so it moves to " + extending.due().words() + ".");
        }
        if (rule.kind() == Kind.MINIMUM) {
            extending
                    .due()
                    .over()
                    .ifPresent(over ->
                            steps.add("That day has to be over: " + English.day(over) + " is the first after it."));
        }
        if (due instanceof Due.NoDate none) {
            steps.add("There is no date: " + none.reason() + ".");
        }
        if (isExcusedBy(due)) {
            steps.add("The duty to meet the date was lifted; the date stays.");
        }
        return steps;
    }

    private void pauses(List<String> steps) {
        for (Pause pause : counted()) {
            steps.add("It was suspended on " + English.day(pause.from())
                    + (pause.isOpen()
                            ? " and has not gone on since."
                            : " and resumed on " + English.day(pause.endOr(asOf)) + "."));
        }
    }
}
