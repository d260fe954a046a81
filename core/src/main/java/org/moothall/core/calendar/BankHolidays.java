// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The bank holidays of one division as somebody read them on a day. Proclamations come late: implement this over newer data,
 * or write that data as {@link #parse} reads it, and hand it to {@link WorkingCalendar#from}.
 */
public interface BankHolidays {
    /** The stable name of whose holidays they are: {@code scotland}. */
    String id();

    /** The day on which they were read. */
    LocalDate asAt();

    /** The first day of which they tell. */
    LocalDate firstDay();

    /** The last day of which they tell. */
    LocalDate lastDay();

    /** All of them. */
    List<BankHoliday> all();

    /**
     * Those that ship with this library, 2012 to 2028.
     *
     * <p><b>Source</b> from 2019 the dates behind GOV.UK's bank holidays page, as at 24 November 2025; before that computed from
     * the Act of 1971 and the known proclamations, and equal to the dates of jollyday 2.19.0.
     */
    static BankHolidays shipped(Division division) {
        return PublishedHolidays.shipped(division);
    }

    /**
     * Reads a text of lines with tabs in them: {@code division}, its id; {@code as-at}, a date; {@code covers}, the first and the
     * last date; and a line for each holiday: date, title and, if there is one, the note. Lines with {@code #} are remarks.
     *
     * <p><b>Errors</b> a line that is none of these, and a missing one, is refused with an {@link IllegalArgumentException}.
     */
    static BankHolidays parse(String text) {
        return PublishedHolidays.parse(text);
    }
}
