// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.moothall.core.calendar.WorkingCalendar;

/**
 * By when something must have happened: a name, a length, a unit and, for working days, a calendar.
 *
 * <p><b>Start</b> the day on which it starts is not counted: day one is the next day, or the next working day. Hours count
 * from the moment, through nights and weekends.
 *
 * <p><b>End</b> days end at midnight in London; {@link #due} gives that first moment at which it is too late.
 *
 * <p><b>Pauses</b> suspend and resume. Of days, those from the day a pause begins up to, and not including, the day it ends are
 * left out; of hours, the time itself. Pausing and resuming on one day therefore changes nothing, and no pause brings the
 * date forward.
 *
 * <p>Pure: it reads no clock, and keeps nothing.
 *
 * <pre>{@code Deadline.of("clear-up").workingDays(4).in(ENGLAND_AND_WALES)}</pre>
 *
 * @param name its stable name, for example {@code clear-up}
 * @param limit how long it is, and in what
 */
public record Deadline(String name, Limit limit) {
    /** How long, and counted in what. */
    public sealed interface Limit {
        /** The number of hours, days or working days. */
        int length();

        /** What the length counts, in words: {@code working days}. */
        String unit();

        /** The same unit and calendar, another length. */
        Limit withLength(int length);
    }

    /** Working days of a calendar. */
    public record WorkingDays(int length, WorkingCalendar calendar) implements Limit {
        @Override
        public String unit() {
            return "working days";
        }

        @Override
        public Limit withLength(int newLength) {
            return new WorkingDays(newLength, calendar);
        }
    }

    /** Days of any kind. */
    public record Days(int length) implements Limit {
        @Override
        public String unit() {
            return "days";
        }

        @Override
        public Limit withLength(int newLength) {
            return new Days(newLength);
        }
    }

    /** Hours, through nights and weekends. */
    public record Hours(int length) implements Limit {
        @Override
        public String unit() {
            return "hours";
        }

        @Override
        public Limit withLength(int newLength) {
            return new Hours(newLength);
        }
    }

    /** Refuses a deadline that is over before it starts. */
    public Deadline {
        if (limit.length() < 1) {
            throw new IllegalArgumentException(
                    "deadline '" + name + "' needs at least 1 of " + limit.unit() + ", not " + limit.length());
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
            return new Deadline(name, new Days(length));
        }

        /** Hours, through nights and weekends. */
        public Deadline hours(int length) {
            return new Deadline(name, new Hours(length));
        }
    }

    /** A deadline in working days that still needs its calendar. */
    public record Counted(String name, int length) {
        /** The calendar that says which days are working days. */
        public Deadline in(WorkingCalendar calendar) {
            return new Deadline(name, new WorkingDays(length, calendar));
        }
    }

    /** The same deadline cut or stretched to another length, for example to warn after 3 of 4 working days. */
    public Deadline withLength(int length) {
        return new Deadline(name, limit.withLength(length));
    }

    /** When it is first too late, had no pause ever happened. */
    public Instant due(Instant start) {
        return standing(start, List.of(), start).due();
    }

    /**
     * How it stands at a moment.
     *
     * @param start when it started
     * @param pauses its pauses, which must not overlap; one may still go on
     * @param now the moment
     */
    public Standing standing(Instant start, List<Pause> pauses, Instant now) {
        boolean paused = pauses.stream().anyMatch(Pause::isOpen);
        if (limit instanceof Hours hours) {
            Duration pausedFor = pauses.stream()
                    .map(pause -> Duration.between(pause.from(), pause.endOr(now)))
                    .reduce(Duration.ZERO, Duration::plus);
            Instant due = start.plus(Duration.ofHours(hours.length())).plus(pausedFor);
            long elapsed = Duration.between(start, now).minus(pausedFor).toHours();
            return new Standing(due, elapsed, pausedFor.toHours(), limit.unit(), paused, !now.isBefore(due));
        }
        return standingInDays(start, pauses, now, paused);
    }

    private Standing standingInDays(Instant start, List<Pause> pauses, Instant now, boolean paused) {
        LocalDate today = dayOf(now);
        LocalDate day = dayOf(start);
        long elapsed = 0;
        long pausedDays = 0;
        for (int counted = 0; counted < limit.length(); ) {
            day = day.plusDays(1);
            if (!counts(day)) {
                continue;
            }
            boolean over = day.isBefore(today);
            if (isPausedOn(day, pauses, now)) {
                pausedDays += over ? 1 : 0;
            } else {
                counted++;
                elapsed += over ? 1 : 0;
            }
        }
        Instant due = day.plusDays(1).atStartOfDay(LONDON).toInstant();
        for (LocalDate late = day.plusDays(1); late.isBefore(today); late = late.plusDays(1)) {
            if (counts(late)) {
                boolean left = isPausedOn(late, pauses, now);
                pausedDays += left ? 1 : 0;
                elapsed += left ? 0 : 1;
            }
        }
        return new Standing(due, elapsed, pausedDays, limit.unit(), paused, !now.isBefore(due));
    }

    private boolean counts(LocalDate day) {
        return !(limit instanceof WorkingDays days) || days.calendar().isWorkingDay(day);
    }

    private static boolean isPausedOn(LocalDate day, List<Pause> pauses, Instant now) {
        return pauses.stream()
                .anyMatch(pause -> !day.isBefore(dayOf(pause.from())) && day.isBefore(dayOf(pause.endOr(now))));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    /** The deadline in words: {@code clear-up, 4 working days}. */
    public String words() {
        return name + ", " + limit.length() + " " + limit.unit();
    }

    /**
     * How a deadline stands at a moment. Missing it is a fact, not a failure: the case goes on.
     *
     * @param due when it is first too late; while it is paused, the earliest that can be
     * @param elapsed whole units that have run
     * @param paused whole units that were left out
     * @param unit what {@code elapsed} and {@code paused} count
     * @param isPaused whether it stands still now
     * @param isMissed whether it is too late now
     */
    public record Standing(Instant due, long elapsed, long paused, String unit, boolean isPaused, boolean isMissed) {}
}
