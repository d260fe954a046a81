// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges extensions, one after the other in the order of their dates, and finds the date that they lead to. */
final class Extending {
    private final DeadlineRule rule;
    private final Known known;
    private final Periods periods;
    private final Measure measure;
    private final List<String> steps = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int further;
    private LocalDate until = LocalDate.MIN;

    Extending(DeadlineRule rule, Known known, Periods periods) {
        this.rule = rule;
        this.known = known;
        this.periods = periods;
        measure = periods.present(rule);
        known.all(Fact.Extension.class).forEach(this::judge);
    }

    List<String> steps() {
        return steps;
    }

    List<String> refused() {
        return refused;
    }

    /** The date before it may roll. */
    Due reached() {
        return reached(measure);
    }

    private Due reached(Measure by) {
        return later(by.due(rule.length() + further), until);
    }

    /** The date. */
    Due due() {
        return rolled(reached());
    }

    private Due rolled(Due due) {
        return rule.roll() == Roll.NEXT_WORKING_DAY && due instanceof Due.OnDay day
                ? new Due.OnDay(rule.calendar().workingDayOnOrAfter(day.date()))
                : due;
    }

    private static Due later(Due due, LocalDate until) {
        boolean isLater = until.isAfter(LocalDate.MIN)
                && new Due.OnDay(until).over().orElseThrow().isAfter(due.over().orElseThrow());
        return isLater ? new Due.OnDay(until) : due;
    }

    private void judge(Fact.Extension extension) {
        Optional<String> fault = fault(extension);
        if (fault.isPresent()) {
            String kind = extension instanceof Fact.Agreed ? "agreement" : "extension";
            refused.add("The " + kind + " of " + English.day(extension.at()) + " is not counted: " + fault.get() + ".");
            return;
        }
        if (extension instanceof Fact.Extended more) {
            boolean isMore = more.further() > further;
            further = isMore ? more.further() : further;
            steps.add("Extended on " + English.day(more.at()) + " by "
                    + rule.unit().words(more.further()) + (isMore ? "." : ", which changes nothing."));
        } else if (extension instanceof Fact.Agreed agreed) {
            postpone(agreed.until(), "Agreed on " + English.day(agreed.at()));
        } else if (extension instanceof Fact.ExtendedUntil notice) {
            postpone(notice.until(), "Extended on " + English.day(notice.at()));
        }
    }

    private void postpone(LocalDate day, String how) {
        boolean isLater = day.isAfter(until);
        until = isLater ? day : until;
        steps.add(how + " to " + English.day(day) + (isLater ? "." : ", which changes nothing."));
    }

    private Optional<String> fault(Fact.Extension extension) {
        if (extension instanceof Fact.Agreed agreed) {
            return faultOf(agreed);
        }
        Optional<Due> cap = cap();
        if (cap.isEmpty()) {
            return Optional.of("this deadline cannot be extended by notice");
        }
        Due inForce = rolled(reached(periods.at(extension.at())));
        if (!extension.at().isBefore(inForce.over().orElseThrow())) {
            return Optional.of("it had to be told by " + inForce.words());
        }
        return asked(extension).over().orElseThrow().isAfter(cap.get().over().orElseThrow())
                ? Optional.of("it may be extended to " + cap.get().words() + " at most")
                : Optional.empty();
    }

    private Optional<String> faultOf(Fact.Agreed agreed) {
        if (rule.allows(Allowance.Agreement.class).isEmpty()) {
            return Optional.of("this deadline cannot be extended by agreement");
        }
        return known.first(Fact.Appealed.class)
                .filter(appealed -> !agreed.at().isBefore(appealed))
                .map(appealed -> "an appeal was lodged on " + English.day(appealed));
    }

    private Due asked(Fact.Extension extension) {
        return extension instanceof Fact.Extended more
                ? measure.due(rule.length() + more.further())
                : new Due.OnDay(((Fact.ExtendedUntil) extension).until());
    }

    /** The latest date that notices may lead to; empty when none may be given. */
    private Optional<Due> cap() {
        return rule.allows(Allowance.Notice.class)
                .map(notice -> rolled(measure.due(rule.length() + notice.further())))
                .or(() -> rule.allows(Allowance.Longstop.class).map(this::longstop));
    }

    private Due longstop(Allowance.Longstop longstop) {
        return periods.present(rule.lasting(longstop.length(), longstop.unit())).due(longstop.length());
    }
}
