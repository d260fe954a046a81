// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.LocalDate;

/** A calendar was asked about a day for which it has no bank holidays: nobody has published them yet, or they are too long ago. */
public final class OutsideCalendarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutsideCalendarException(WorkingCalendar calendar, LocalDate day) {
        super("calendar " + calendar.id() + ", as at " + calendar.asAt() + ", covers " + calendar.firstDay() + " to "
                + calendar.lastDay() + " and was asked about " + day + "; use "
                + (day.isBefore(calendar.firstDay()) ? "one that reaches further back" : "a newer calendar"));
    }
}
