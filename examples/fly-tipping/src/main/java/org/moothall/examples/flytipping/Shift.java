// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When people are at work: from eight to four on working days. */
final class Shift {
    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final LocalTime ENDS = LocalTime.of(16, 0);

    private Shift() {}

    /** The moment itself when it is within working hours, otherwise the next one that is. */
    static Instant onOrAfter(Instant moment) {
        ZonedDateTime local = moment.atZone(LONDON);
        LocalDate day = local.toLocalDate();
        boolean works = ENGLAND_AND_WALES.isWorkingDay(day);
        if (works && local.toLocalTime().isBefore(BEGINS)) {
            return day.atTime(BEGINS).atZone(LONDON).toInstant();
        }
        if (works && local.toLocalTime().isBefore(ENDS)) {
            return moment;
        }
        LocalDate next = ENGLAND_AND_WALES.workingDayOnOrAfter(day.plusDays(1));
        return next.atTime(BEGINS).atZone(LONDON).toInstant();
    }
}
