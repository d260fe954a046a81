// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance.LastDay;

/**
 * A named time limit: a {@link DeadlineRule} counts from a start, past pauses, to an end.
 *
 * <pre>{@code Deadline.of("clear-up").workingDays(4).in(ENGLAND_AND_WALES)}</pre>
 *
 * <p><b>Unit</b> hours, working hours, days, working days, school days, weeks or months, as the rule says.
 *
 * <p><b>Start</b> the day on which it starts is not counted, unless its rule says otherwise: day one is the next day, or the
 * next working day. Hours count from the moment, through nights and weekends.
 *
 * <p><b>End</b> days end at midnight in London; {@link #due} gives that first moment at which it is too late.
 *
 * <p><b>Pauses</b> suspend and resume. Of days, those from the day a pause begins up to, and not including, the day it ends are
 * left out; of hours, the time itself. Pausing and resuming on one day therefore changes nothing, and no pause brings the
 * date forward. A deadline {@link Named#by by a rule} is paused only if that allows it, and as it says.
 *
 * <p>Pure: it reads no clock, and keeps nothing.
 *
 * @param name its stable name, for example {@code clear-up}
 * @param rule how it is counted
 */
public record Deadline(String name, DeadlineRule rule) {
    private static final Allowance PAUSE = new Allowance.Suspension("it is paused", LastDay.COUNTS);

    /** Refuses a rule by which nothing has to be done by a date, or that needs to know when something will be. */
    public Deadline {
        if (rule.unit().isBackwards()) {
            throw new IllegalArgumentException("deadline '" + name + "' cannot be " + rule.words()
                    + ": it runs from a start; reckon the rule from the event instead");
        }
        if (rule.kind() != Kind.LIMIT) {
            throw new IllegalArgumentException("deadline '" + name + "' cannot be " + rule.words() + ", "
                    + rule.kind().words() + ": only a limit can be missed; reckon the rule with its facts instead");
        }
    }

    /** Begins a deadline with its name. */
    public static Named of(String name) {
        return new Named(name);
    }

    /** A deadline that still needs its length. */
    public record Named(String name) {
        /** Working days; say of which calendar next. */
        public Counted workingDays(int length) {
            return new Counted(name, length);
        }

        /** Days of any kind. */
        public Deadline days(int length) {
            return by(DeadlineRule.days(length).allowing(PAUSE));
        }

        /** Weeks, each seven days of any kind. */
        public Deadline weeks(int length) {
            return by(DeadlineRule.weeks(length).allowing(PAUSE));
        }

        /** Months, to the corresponding date, or to the last day of a month without one. */
        public Deadline months(int length) {
            return by(DeadlineRule.months(length).allowing(PAUSE));
        }

        /** Hours, through nights and weekends. */
        public Deadline hours(int length) {
            return by(DeadlineRule.hours(length).allowing(PAUSE));
        }

        /**
         * As a rule counts, from the start on. The facts that the rule allows, such as an extension, move the date.
         *
         * <p><b>Errors</b> a rule that counts back from an event, or that is no limit, is refused.
         */
        public Deadline by(DeadlineRule rule) {
            return new Deadline(name, rule);
        }
    }

    /** A deadline in working days that still needs its calendar. */
    public record Counted(String name, int length) {
        /** The calendar that says which days are working days. */
        public Deadline in(WorkingCalendar calendar) {
            return new Deadline(name, DeadlineRule.workingDays(length, calendar).allowing(PAUSE));
        }
    }

    /** Whether it may stand still; of one that may not, pauses are not counted. */
    public boolean mayPause() {
        return rule.allows(Allowance.Suspension.class).isPresent();
    }

    /** Whether it may begin again; of one that may not, restarts are not counted. */
    public boolean mayRestart() {
        return rule.allows(Allowance.Restart.class).isPresent();
    }

    /**
     * When it is first too late, had no pause ever happened.
     *
     * @throws OutsideCalendarException where its calendar does not reach so far; {@link #progress} answers all the same
     */
    public Instant due(Instant start) {
        return due(start, List.of(), start, rule.length());
    }

    /** What most cases are: nothing is judged but what stood still. */
    private static boolean onlyPauses(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (!(fact instanceof Fact.Suspended)) {
                return false;
            }
        }
        return true;
    }

    private Instant due(Instant start, Collection<Fact> suspensions, Instant now, int units) {
        List<Pause> pauses = new ArrayList<>(suspensions.size());
        for (Fact fact : mayPause() ? suspensions : List.<Fact>of()) {
            pauses.add(((Fact.Suspended) fact).pause());
        }
        List<Stretches.Stretch> stretches =
                pauses.isEmpty() ? List.of() : Stretches.of(pauses, start, Stretches.later(start, now));
        Measure measure = Measure.of(rule, start, stretches);
        return measure.rolled(measure.due(units)).over().orElseThrow();
    }

    /**
     * How it stands at a moment, by the facts that its rule allows. Where its calendar does not reach so far, its date is not known yet: a
     * newer calendar tells.
     *
     * @param start when it started
     * @param facts what happened to it, in any order; what came after the moment is not known yet
     * @param now the moment
     */
    public Progress progress(Instant start, Collection<Fact> facts, Instant now) {
        return new Forecast(rule, start, facts, now).progress();
    }

    /**
     * When it is first too late, as the facts stand at a moment; while it is paused, the earliest that can be. Empty where that lies beyond
     * the calendar, and where it is open-ended.
     */
    public Optional<Instant> due(Instant start, Collection<Fact> facts, Instant now) {
        return facts.isEmpty() ? Forecast.covered(() -> due(start)) : new Forecast(rule, start, facts, now).due();
    }

    /** How it stands before it has started. */
    public Progress notBegun() {
        return new Progress(Optional.empty(), Standing.NOT_BEGUN, 0, 0, Forecast.counts(rule), false, false);
    }

    /**
     * When so many of its own units have run, as the facts stand at a moment; empty where that is not known, or never will be.
     *
     * @param units at least 1
     */
    public Optional<Instant> reaches(int units, Instant start, Collection<Fact> facts, Instant now) {
        return onlyPauses(facts)
                ? Forecast.covered(() -> due(start, facts, now, units))
                : new Forecast(rule, start, facts, now).reaches(units);
    }

    /** When so many percent of it have run, extensions included; empty where that is not known, or never will be. */
    public Optional<Instant> reachesPercent(int percent, Instant start, Collection<Fact> facts, Instant now) {
        return new Forecast(rule, start, facts, now).reachesPercent(percent);
    }

    /** The deadline in words: {@code clear-up, 4 working days}. */
    public String words() {
        return name + ", " + rule.words();
    }

    /**
     * How a deadline stands at a moment. Missing it is a fact, not a failure: the case goes on.
     *
     * @param due when it is first too late; while it is paused, the earliest that can be. Empty where that lies beyond the calendar, and
     *     where it is open-ended
     * @param standing met, missed, excused, running; of a date beyond the calendar nothing is too late
     * @param elapsed whole units that have run in the present period, as far as the calendar reaches
     * @param paused whole units of it that were left out; with {@code elapsed} they add up to what has passed
     * @param unit what {@code elapsed} and {@code paused} count: {@code working days}, {@code days} (for weeks and months too) or
     *     {@code hours}
     * @param isPaused whether it stands still now
     * @param isOpenEnded whether it lost its date, and lasts as long as is needed
     */
    public record Progress(
            Optional<Instant> due,
            Standing standing,
            long elapsed,
            long paused,
            String unit,
            boolean isPaused,
            boolean isOpenEnded) {
        /** Whether it is too late now, or was when it was done. */
        public boolean isMissed() {
            return standing == Standing.MISSED;
        }
    }
}
