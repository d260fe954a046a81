// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The opening hours of an office: opening times, without the calendar's bank holidays and closures. Opening times alone name the open days of
 * the week; a Saturday may be one.
 *
 * @param calendar which days are bank holidays or closures
 * @param times when it opens and closes on the others
 */
public record WorkingHours(WorkingCalendar calendar, OpeningTimes times) {
    private record Stretch(Instant from, Instant until) {}

    /** The moment at which so much open time has passed since another; a negative length is refused. */
    public Instant after(Instant start, Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("open time passes forwards, not by " + length);
        }
        if (isAlwaysOpen()) {
            Instant end = start.plus(length);
            checkCovered(start, end);
            return end;
        }
        Duration left = length;
        LocalDate day = start.atZone(LONDON).toLocalDate();
        Instant cursor = start;
        while (!left.isZero()) {
            Optional<Stretch> open = from(day, cursor);
            if (open.isPresent()) {
                Duration available =
                        Duration.between(open.get().from(), open.get().until());
                if (available.compareTo(left) >= 0) {
                    return open.get().from().plus(left);
                }
                left = left.minus(available);
            }
            day = day.plusDays(1);
        }
        return cursor;
    }

    /** How much open time there is between two moments; none when the second is not after the first. */
    public Duration between(Instant from, Instant until) {
        if (isAlwaysOpen()) {
            checkCovered(from, until);
            return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        LocalDate last = until.atZone(LONDON).toLocalDate();
        for (LocalDate day = from.atZone(LONDON).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            sum = sum.plus(from(day, from)
                    .map(open -> Duration.between(open.from(), open.until().isBefore(until) ? open.until() : until))
                    .filter(length -> !length.isNegative())
                    .orElse(Duration.ZERO));
        }
        return sum;
    }

    /** All time is open time then, and no day has to be looked at. */
    private boolean isAlwaysOpen() {
        return calendar.equals(WorkingCalendar.EVERY_DAY) && times.equals(OpeningTimes.ALWAYS);
    }

    /** Refuses what lies beyond the days of the calendar, as looking at each of them does. */
    private void checkCovered(Instant from, Instant until) {
        if (from.isBefore(until)) {
            calendar.holiday(from.atZone(LONDON).toLocalDate());
            calendar.holiday(until.minusNanos(1).atZone(LONDON).toLocalDate());
        }
    }

    /** The open stretch of a day, as far as it is not before a moment. */
    private Optional<Stretch> from(LocalDate day, Instant moment) {
        return times.on(day.getDayOfWeek())
                .filter(open ->
                        calendar.holiday(day).isEmpty() && calendar.closure(day).isEmpty())
                .map(open -> {
                    Instant opens = at(day, open.from());
                    return new Stretch(opens.isBefore(moment) ? moment : opens, at(day, open.until()));
                })
                .filter(stretch -> stretch.from().isBefore(stretch.until()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return time.equals(LocalTime.MAX)
                ? day.plusDays(1).atStartOfDay(LONDON).toInstant()
                : day.atTime(time).atZone(LONDON).toInstant();
    }
}
