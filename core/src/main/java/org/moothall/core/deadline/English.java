// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.moothall.core.calendar.WorkingCalendar;

/** Dates as people write them. */
final class English {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm", Locale.UK);

    private English() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant moment) {
        return day(WorkingCalendar.dayOf(moment));
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(WorkingCalendar.LONDON));
    }
}
