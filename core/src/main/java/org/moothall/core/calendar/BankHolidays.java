// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.LocalDate;
import java.util.List;
import org.moothall.core.finding.Checked;

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
     * <p><b>Source</b> the dates that GOV.UK published: from 2019 as at 24 November 2025, before that from its older calendars.
     */
    static BankHolidays shipped(Division division) {
        return PublishedHolidays.shipped(division);
    }

    /**
     * The bank holidays of a text of lines with tabs in them, or what is wrong with its lines: {@code division}, its id;
     * {@code as-at}, a date; {@code covers}, the first and the last date; and a line for each holiday: date, title and, if there is
     * one, the note. Lines with {@code #} are remarks.
     *
     * <p><b>Rules</b> {@code holidays/unreadable}, {@code no-date}, {@code twice}.
     */
    static Checked<BankHolidays> parse(String text) {
        return PublishedHolidays.parse(text);
    }

    /**
     * The bank holidays of one division in GOV.UK's own JSON, {@code www.gov.uk/bank-holidays.json}, or what is wrong with it and
     * on which line; a text as {@link #parse(String)} reads it is taken too. Members and divisions that nobody asked for are left
     * aside. The JSON does not say which days it covers: the years of 8 bank holidays and more do, a remark tells of each other.
     *
     * <p><b>Rules</b> {@code holidays/unreadable}, {@code no-division}, {@code no-date}, {@code no-title}, {@code twice},
     * {@code incomplete-year}.
     *
     * @param text the file
     * @param division whose holidays are wanted
     * @param asAt the day on which the file was fetched, which the JSON does not say
     */
    static Checked<BankHolidays> parse(String text, Division division, LocalDate asAt) {
        return PublishedHolidays.parse(text, division, asAt);
    }
}
