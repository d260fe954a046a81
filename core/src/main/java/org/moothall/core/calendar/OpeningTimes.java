// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The opening times of an office on each day of the week, in London. A weekday that is not there is closed. */
public record OpeningTimes(Map<DayOfWeek, Open> week) {
    /** All day, on every day of the week. */
    public static final OpeningTimes ALWAYS = always();

    /** From when until when; an office that closes at midnight closes at {@link LocalTime#MAX}. */
    public record Open(LocalTime from, LocalTime until) {
        /** Refuses an office that closes before it opens. */
        public Open {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("an office open from " + from + " cannot close at " + until);
            }
        }
    }

    /** Refuses a week without an open hour. */
    public OpeningTimes {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("opening times need at least one day of the week");
        }
        week = Collections.unmodifiableMap(new EnumMap<>(week));
    }

    /** Monday to Friday, the same each day. */
    public static OpeningTimes mondayToFriday(LocalTime from, LocalTime until) {
        Map<DayOfWeek, Open> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, new Open(from, until));
        }
        return new OpeningTimes(week);
    }

    private static OpeningTimes always() {
        Map<DayOfWeek, Open> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new Open(LocalTime.MIN, LocalTime.MAX));
        }
        return new OpeningTimes(week);
    }

    /** The same week with another day. */
    public OpeningTimes open(DayOfWeek day, LocalTime from, LocalTime until) {
        Map<DayOfWeek, Open> changed = new EnumMap<>(week);
        changed.put(day, new Open(from, until));
        return new OpeningTimes(changed);
    }

    /** When it is open on a day of the week; empty when it is closed. */
    public Optional<Open> on(DayOfWeek day) {
        return Optional.ofNullable(week.get(day));
    }
}
