// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance.LastDay;
import org.moothall.core.deadline.Stretches.Stretch;

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
         * As a rule counts, from the start on and through pauses. What else the rule allows, such as an extension, a deadline
         * is not told of: for that, reckon the rule with its facts.
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

    /** The same deadline cut or stretched to another length, for example to warn after 3 of 4 working days. */
    public Deadline withLength(int length) {
        return new Deadline(name, rule.lasting(length, rule.unit()));
    }

    /** Whether it may stand still; of one that may not, pauses are not counted. */
    public boolean mayPause() {
        return rule.allows(Allowance.Suspension.class).isPresent();
    }

    /**
     * When it is first too late, had no pause ever happened.
     *
     * @throws OutsideCalendarException where its calendar does not reach so far; {@link #progress} answers all the same
     */
    public Instant due(Instant start) {
        return over(Measure.of(rule, start, List.of()));
    }

    private Instant over(Measure measure) {
        return measure.rolled(measure.due(rule.length())).over().orElseThrow();
    }

    /**
     * How it stands at a moment. Where its calendar does not reach so far, its date is not known yet: a newer calendar tells.
     *
     * @param start when it started
     * @param pauses its pauses; one may still go on
     * @param now the moment
     */
    public Progress progress(Instant start, List<Pause> pauses, Instant now) {
        List<Pause> counted = mayPause() ? pauses : List.of();
        List<Stretch> stretches = Stretches.of(counted, start, Stretches.later(start, now));
        Optional<Instant> due = covered(() -> over(Measure.of(rule, start, stretches)));
        long passed = covered(start, stretches, now, Measure::passed);
        long paused = covered(start, stretches, now, Measure::paused);
        return new Progress(
                due,
                passed - paused,
                paused,
                rule.unit().isTimed() || rule.unit().hasWorkingDays()
                        ? rule.unit().plural()
                        : Unit.DAYS.plural(),
                counted.stream().anyMatch(pause -> pause.holds(now)),
                due.filter(over -> !now.isBefore(over)).isPresent());
    }

    /** Whole units until a moment, or until the end of the calendar; none where it does not reach back to the start. */
    private long covered(
            Instant start, List<Stretch> stretches, Instant now, BiFunction<Measure, Instant, Long> counting) {
        Instant end = WorkingCalendar.startOf(rule.calendar().lastDay().plusDays(1));
        return Stream.of(now, end, end.minusNanos(1))
                        .map(until -> Stretches.earlier(now, until))
                        .flatMap(until ->
                                covered(() -> counting.apply(Measure.of(rule, start, stretches), until)).stream())
                        .findFirst()
                        .orElse(0L)
                / (rule.unit().isTimed() ? 60 : 1);
    }

    private static <T> Optional<T> covered(Supplier<T> reckoned) {
        try {
            return Optional.of(reckoned.get());
        } catch (OutsideCalendarException beyond) {
            return Optional.empty();
        }
    }

    /** The deadline in words: {@code clear-up, 4 working days}. */
    public String words() {
        return name + ", " + rule.words();
    }

    /**
     * How a deadline stands at a moment. Missing it is a fact, not a failure: the case goes on.
     *
     * @param due when it is first too late; while it is paused, the earliest that can be. Empty where that lies beyond the calendar
     * @param elapsed whole units that have run, as far as the calendar reaches
     * @param paused whole units that were left out; with {@code elapsed} they add up to what has passed
     * @param unit what {@code elapsed} and {@code paused} count: {@code working days}, {@code days} (for weeks and months too) or
     *     {@code hours}
     * @param isPaused whether it stands still now
     * @param isMissed whether it is too late now; false where the date lies beyond the calendar
     */
    public record Progress(
            Optional<Instant> due, long elapsed, long paused, String unit, boolean isPaused, boolean isMissed) {}
}
