// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.moothall.core.calendar.WorkingCalendar;

/** Moments as they are read in London. */
public final class LondonTime {
    private static final DateTimeFormatter DAY = format("d MMMM uuuu");
    private static final DateTimeFormatter SHORT = format("d MMM");
    private static final DateTimeFormatter MOMENT = format("d MMM, HH:mm");

    private LondonTime() {}

    /** The day: {@code 30 June 2026}. */
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** The day without its year: {@code 30 Jun}. */
    public static String shortDay(Instant moment) {
        return SHORT.format(moment);
    }

    /** The last day that ends by a moment at which it is too late: what is due at midnight is due on the day before. */
    public static String lastDay(Instant tooLate) {
        return shortDay(tooLate.minusNanos(1));
    }

    /** The day and the minute: {@code 30 Jun, 09:05}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(WorkingCalendar.LONDON);
    }
}
