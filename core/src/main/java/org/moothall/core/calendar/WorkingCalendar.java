// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which days are working days: Monday to Friday, less the bank holidays that somebody published.
 *
 * <p>Bank holidays are set by proclamation and change late, so a calendar is <b>dated data</b>: it knows when its dates were
 * read and which years they cover. <b>Errors</b> a question outside those years is answered with an
 * {@link OutsideCalendarException}, never with a guess. Immutable and safe for use by several threads.
 *
 * <p>The names of the holidays are kept, so that a date can be explained to the person who waits for it.
 */
public final class WorkingCalendar {
    /** Where public services in the United Kingdom keep their clocks. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * England and Wales, 2019 to 2028.
     *
     * <p><b>Source</b> the dates behind GOV.UK's bank holidays page, as at 24 November 2025.
     */
    public static final WorkingCalendar ENGLAND_AND_WALES = BankHolidayData.englandAndWales();

    private final String id;
    private final LocalDate asAt;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Map<LocalDate, String> holidays;

    private WorkingCalendar(
            String id, LocalDate asAt, LocalDate firstDay, LocalDate lastDay, Map<LocalDate, String> holidays) {
        this.id = id;
        this.asAt = asAt;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.holidays = new TreeMap<>(holidays);
    }

    /**
     * A calendar of one's own.
     *
     * @param id a stable name, for example {@code england-and-wales}
     * @param asAt the day on which the dates were read
     * @param firstDay the first day it answers for
     * @param lastDay the last day it answers for
     * @param holidays the days off that are not Saturdays or Sundays, with what they are called
     */
    public static WorkingCalendar of(
            String id, LocalDate asAt, LocalDate firstDay, LocalDate lastDay, Map<LocalDate, String> holidays) {
        return new WorkingCalendar(id, asAt, firstDay, lastDay, holidays);
    }

    /** Its stable name. */
    public String id() {
        return id;
    }

    /** The day on which its dates were read. */
    public LocalDate asAt() {
        return asAt;
    }

    /** The first day it answers for. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day it answers for. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** What the holiday on a day is called; empty on other days, weekends included. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(covered(day)));
    }

    /** Whether people are at work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.containsKey(covered(day));
    }

    /** The day itself when it is a working day, otherwise the next one. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private LocalDate covered(LocalDate day) {
        if (day.isBefore(firstDay) || day.isAfter(lastDay)) {
            throw new OutsideCalendarException(this, day);
        }
        return day;
    }

    /** Two calendars are the same when they give the same answers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that
                && id.equals(that.id)
                && asAt.equals(that.asAt)
                && firstDay.equals(that.firstDay)
                && lastDay.equals(that.lastDay)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return id.hashCode() * 31 + holidays.hashCode();
    }

    @Override
    public String toString() {
        return id + " (as at " + asAt + ", " + firstDay + " to " + lastDay + ")";
    }
}
