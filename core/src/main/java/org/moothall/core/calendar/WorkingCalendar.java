// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A calendar of working days: Monday to Friday, without bank holidays and without the council's own closures.
 *
 * <pre>{@code
 * ENGLAND_AND_WALES.isWorkingDay(LocalDate.parse("2026-04-03"));          // false: Good Friday
 * ENGLAND_AND_WALES.workingDaysAfter(LocalDate.parse("2026-04-02"), 4);   // 2026-04-10
 * }</pre>
 *
 * <p>Bank holidays are set by proclamation and change late, so a calendar is <b>dated data</b>: it knows when its dates were
 * read and which years they cover. <b>Errors</b> a question outside those years is answered with an
 * {@link OutsideCalendarException}, never with a guess. Immutable and safe for use by several threads.
 *
 * <p>The names of the holidays are kept, so that a date can be explained to the person who waits for it. Closures are kept
 * apart from bank holidays: a statutory clock runs on when an office is shut for a day of its own.
 */
public final class WorkingCalendar {
    /** Where public services in the United Kingdom keep their clocks. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** England and Wales, 2012 to 2028; see {@link BankHolidays#shipped} for the source. */
    public static final WorkingCalendar ENGLAND_AND_WALES = from(BankHolidays.shipped(Division.ENGLAND_AND_WALES));

    /** Scotland, 2012 to 2028, without local holidays. */
    public static final WorkingCalendar SCOTLAND = from(BankHolidays.shipped(Division.SCOTLAND));

    /** Northern Ireland, 2012 to 2028. */
    public static final WorkingCalendar NORTHERN_IRELAND = from(BankHolidays.shipped(Division.NORTHERN_IRELAND));

    /** What freedom of information counts by: a bank holiday in <em>any</em> part of the United Kingdom is left out. */
    public static final WorkingCalendar ALL_UK =
            union("all-uk", List.of(ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND));

    /** For what never closes: all days are working days, from 1900 to 2199, for a day beyond is a slip of the pen. */
    public static final WorkingCalendar EVERY_DAY = new WorkingCalendar(
            new Coverage("every-day", LocalDate.EPOCH, LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31)),
            Set.of(),
            Map.of(),
            Map.of());

    private final Coverage coverage;
    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, Observed> holidays;
    private final Map<LocalDate, String> closures;

    private WorkingCalendar(
            Coverage coverage,
            Set<DayOfWeek> weekend,
            Map<LocalDate, Observed> holidays,
            Map<LocalDate, String> closures) {
        this.coverage = coverage;
        this.weekend = weekend;
        this.holidays = new TreeMap<>(holidays);
        this.closures = new TreeMap<>(closures);
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
        List<BankHoliday> all = holidays.entrySet().stream()
                .map(entry -> BankHoliday.of(entry.getKey(), entry.getValue()))
                .toList();
        return from(new PublishedHolidays(id, asAt, firstDay, lastDay, all));
    }

    /** The calendar of published bank holidays. */
    public static WorkingCalendar from(BankHolidays published) {
        Map<LocalDate, Observed> holidays = new TreeMap<>();
        published.all().forEach(holiday -> holidays.put(holiday.date(), new Observed(holiday, List.of())));
        Coverage coverage = new Coverage(published.id(), published.asAt(), published.firstDay(), published.lastDay());
        return new WorkingCalendar(coverage, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays, Map.of());
    }

    /**
     * The calendar that leaves out a day when any of several does. It is as old as the oldest of them, and covers what all of
     * them cover. A holiday that they call differently has the name that the first gives it.
     *
     * @param id its stable name
     * @param parts at least one calendar, none of them with closures
     */
    public static WorkingCalendar union(String id, List<WorkingCalendar> parts) {
        Map<LocalDate, Observed> holidays = new TreeMap<>();
        for (WorkingCalendar part : parts) {
            part.holidays.forEach(
                    (day, seen) -> holidays.putIfAbsent(day, new Observed(seen.holiday(), only(day, parts))));
        }
        Coverage coverage =
                Coverage.shared(id, parts.stream().map(part -> part.coverage).toList());
        return new WorkingCalendar(coverage, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays, Map.of());
    }

    private static List<String> only(LocalDate day, List<WorkingCalendar> parts) {
        List<String> keeping = parts.stream()
                .filter(part -> part.holidays.containsKey(day))
                .map(WorkingCalendar::id)
                .toList();
        return keeping.size() == parts.size() ? List.of() : keeping;
    }

    /** The same bank holidays, and days on which the council itself is closed, with what they are called. */
    public WorkingCalendar withClosures(Map<LocalDate, String> days) {
        return new WorkingCalendar(coverage, weekend, holidays, days);
    }

    /** The same bank holidays alone: what the law counts by. */
    public WorkingCalendar withoutClosures() {
        return withClosures(Map.of());
    }

    /** The first moment of a day, in London. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** The day that it is in London at a moment. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    /** Its stable name. */
    public String id() {
        return coverage.id();
    }

    /** The day on which its dates were read. */
    public LocalDate asAt() {
        return coverage.asAt();
    }

    /** The first day it answers for. */
    public LocalDate firstDay() {
        return coverage.firstDay();
    }

    /** The last day it answers for. */
    public LocalDate lastDay() {
        return coverage.lastDay();
    }

    /** The bank holiday on a day; empty on other days, closures and most weekends included. */
    public Optional<BankHoliday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(covered(day))).map(Observed::holiday);
    }

    /** What the council's own closure on a day is called; empty on other days. */
    public Optional<String> closure(LocalDate day) {
        return Optional.ofNullable(closures.get(covered(day)));
    }

    /** Whether people are at work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return !holidays.containsKey(covered(day))
                && !weekend.contains(day.getDayOfWeek())
                && !closures.containsKey(day);
    }

    /** Why a day is no working day, in words: {@code Saturday}, {@code Good Friday}; empty of a working day. */
    public Optional<String> reason(LocalDate day) {
        Observed holiday = holidays.get(covered(day));
        if (holiday != null) {
            return Optional.of(holiday.words());
        }
        if (weekend.contains(day.getDayOfWeek())) {
            return Optional.of(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
        }
        return Optional.ofNullable(closures.get(day));
    }

    /** The day itself when it is a working day, otherwise the next one. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The day itself when it is a working day, otherwise the one before. */
    public LocalDate workingDayOnOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** The {@code count}th working day after a day, which is not counted itself; for 0 the day as it is. */
    public LocalDate workingDaysAfter(LocalDate day, int count) {
        refuseNegative(count, "workingDaysBefore");
        LocalDate found = day;
        for (int counted = 0; counted < count; counted++) {
            found = workingDayOnOrAfter(found.plusDays(1));
        }
        return found;
    }

    /**
     * The {@code count}th working day before a day, which is not counted itself; for 0 the day as it is. As the days between are
     * <em>clear</em> when neither end counts, what needs {@code count} clear working days has to happen before this day.
     */
    public LocalDate workingDaysBefore(LocalDate day, int count) {
        refuseNegative(count, "workingDaysAfter");
        LocalDate found = day;
        for (int counted = 0; counted < count; counted++) {
            found = workingDayOnOrBefore(found.minusDays(1));
        }
        return found;
    }

    /** How many working days there are from a day on, it included, and until another, which is not. */
    public long workingDaysBetween(LocalDate from, LocalDate until) {
        return from.isBefore(until)
                ? from.datesUntil(until).filter(this::isWorkingDay).count()
                : 0;
    }

    private static void refuseNegative(int count, String other) {
        if (count < 0) {
            throw new IllegalArgumentException("working days are counted from 0 up, not " + count + "; use " + other);
        }
    }

    private LocalDate covered(LocalDate day) {
        if (!coverage.has(day)) {
            throw new OutsideCalendarException(this, day);
        }
        return day;
    }

    /** Two calendars are the same when they give the same answers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that
                && coverage.equals(that.coverage)
                && weekend.equals(that.weekend)
                && holidays.equals(that.holidays)
                && closures.equals(that.closures);
    }

    @Override
    public int hashCode() {
        return coverage.hashCode() * 31 + holidays.hashCode();
    }

    @Override
    public String toString() {
        return id() + " (as at " + asAt() + ", " + firstDay() + " to " + lastDay() + ")";
    }
}
