// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.moothall.core.calendar.OpeningTimes;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.calendar.WorkingHours;

/**
 * A rule that counts a deadline: length, unit, day one, calendar, and the facts that may move the date.
 *
 * <pre>{@code
 * DeadlineRule rule = DeadlineRule.workingDays(20, ALL_UK).allowing(new Allowance.Restart("clarification was needed"));
 * rule.due(LocalDate.parse("2026-03-13")).words();    // Wed 15 April 2026
 * rule.reckon(received, facts, now);                  // the date, the steps to the date, and the time used
 * }</pre>
 *
 * <p>Immutable; {@link #reckon} reads no clock and keeps nothing. <b>Default</b> day one is the next day, the last day does not
 * roll, and nothing is allowed.
 *
 * @param length how many
 * @param unit of what
 * @param orWorkingDays of a rule in school days, how many working days are the most; they count on while the school is closed
 * @param start which day is day one
 * @param calendar which days are working days, as far as that matters
 * @param times when the office is open, for working hours
 * @param roll what becomes of a last day that is no working day
 * @param kind what reaching the date means
 * @param allowances what may happen to it
 * @param warnings at which percentages of it to warn
 */
public record DeadlineRule(
        int length,
        Unit unit,
        Optional<Integer> orWorkingDays,
        Start start,
        WorkingCalendar calendar,
        OpeningTimes times,
        Roll roll,
        Kind kind,
        List<Allowance> allowances,
        List<Integer> warnings) {
    /** Refuses a rule without length, one that says what its unit cannot do, and a warning outside 1 to 99 percent. */
    public DeadlineRule {
        allowances = List.copyOf(allowances);
        warnings = List.copyOf(warnings);
        if (length < 1) {
            throw new IllegalArgumentException("a deadline needs at least " + unit.words(1) + ", not " + length);
        }
        if (orWorkingDays.isPresent() && (unit != Unit.SCHOOL_DAYS || orWorkingDays.get() < length)) {
            throw new IllegalArgumentException("only school days give way to working days, and to no fewer of them; "
                    + unit.span(length) + " do not to " + Unit.WORKING_DAYS.words(orWorkingDays.get()));
        }
        if (unit.isBackwards() && !(allowances.isEmpty() && warnings.isEmpty())) {
            throw new IllegalArgumentException(
                    "a deadline back from an event cannot be moved or used up; give it no allowances and no warnings");
        }
        if ((unit.isBackwards() || unit.isTimed()) && (start != Start.NEXT_DAY || roll != Roll.NONE)) {
            throw new IllegalArgumentException("a deadline of " + unit.span(length)
                    + " has no day one and does not roll; leave out the start and the roll");
        }
        if (warnings.stream().anyMatch(percent -> percent < 1 || percent > 99)) {
            throw new IllegalArgumentException("warnings are percentages from 1 to 99, not " + warnings);
        }
    }

    private static DeadlineRule of(int length, Unit unit, WorkingCalendar calendar, OpeningTimes times) {
        return new DeadlineRule(
                length,
                unit,
                Optional.empty(),
                Start.NEXT_DAY,
                calendar,
                times,
                Roll.NONE,
                Kind.LIMIT,
                List.of(),
                List.of());
    }

    private static DeadlineRule of(int length, Unit unit) {
        return of(length, unit, WorkingCalendar.EVERY_DAY, OpeningTimes.ALWAYS);
    }

    /** Working days of a calendar. */
    public static DeadlineRule workingDays(int length, WorkingCalendar calendar) {
        return of(length, Unit.WORKING_DAYS, calendar, OpeningTimes.ALWAYS);
    }

    /**
     * School days, or so many working days if those are over first.
     *
     * @param length how many school days
     * @param workingDays how many working days are the most
     * @param calendar its closures are the school's holidays; without any, each working day is a school day
     */
    public static DeadlineRule schoolDaysOrWorkingDays(int length, int workingDays, WorkingCalendar calendar) {
        return new DeadlineRule(
                length,
                Unit.SCHOOL_DAYS,
                Optional.of(workingDays),
                Start.NEXT_DAY,
                calendar,
                OpeningTimes.ALWAYS,
                Roll.NONE,
                Kind.LIMIT,
                List.of(),
                List.of());
    }

    /** Days of any kind. */
    public static DeadlineRule days(int length) {
        return of(length, Unit.DAYS);
    }

    /** Weeks of seven days. */
    public static DeadlineRule weeks(int length) {
        return of(length, Unit.WEEKS);
    }

    /** Calendar months: to the corresponding date, or to the last day of a month that has none. */
    public static DeadlineRule months(int length) {
        return of(length, Unit.MONTHS);
    }

    /** Hours of time. */
    public static DeadlineRule hours(int length) {
        return of(length, Unit.HOURS);
    }

    /** Hours in which the office is open. */
    public static DeadlineRule workingHours(int length, WorkingHours hours) {
        return of(length, Unit.WORKING_HOURS, hours.calendar(), hours.times());
    }

    /** Clear working days before an event: the date is the last on which there are so many between. */
    public static DeadlineRule clearWorkingDaysBefore(int length, WorkingCalendar calendar) {
        return of(length, Unit.CLEAR_WORKING_DAYS_BEFORE, calendar, OpeningTimes.ALWAYS);
    }

    /** The working day that is so many before an event. */
    public static DeadlineRule workingDaysBefore(int length, WorkingCalendar calendar) {
        return of(length, Unit.WORKING_DAYS_BEFORE, calendar, OpeningTimes.ALWAYS);
    }

    /** Hours before an event. */
    public static DeadlineRule hoursBefore(int length) {
        return of(length, Unit.HOURS_BEFORE);
    }

    /** The same, with another day one. */
    public DeadlineRule starting(Start from) {
        return new DeadlineRule(length, unit, orWorkingDays, from, calendar, times, roll, kind, allowances, warnings);
    }

    /** The same, where a last day that is no working day of the calendar gives way to the next one. */
    public DeadlineRule rollingIn(WorkingCalendar days) {
        return new DeadlineRule(
                length, unit, orWorkingDays, start, days, times, Roll.NEXT_WORKING_DAY, kind, allowances, warnings);
    }

    /** The same by another calendar, such as a newer edition; a rule that needs none stays as it is. */
    public DeadlineRule in(WorkingCalendar days) {
        return usesCalendar()
                ? new DeadlineRule(length, unit, orWorkingDays, start, days, times, roll, kind, allowances, warnings)
                : this;
    }

    /** The same, meant in another way. */
    public DeadlineRule as(Kind meaning) {
        return new DeadlineRule(
                length, unit, orWorkingDays, start, calendar, times, roll, meaning, allowances, warnings);
    }

    /** The same, with what may happen to it. */
    public DeadlineRule allowing(Allowance... allowed) {
        return new DeadlineRule(
                length, unit, orWorkingDays, start, calendar, times, roll, kind, List.of(allowed), warnings);
    }

    /** The same, with warnings when so many percent of it are used up. */
    public DeadlineRule warningAt(Integer... percent) {
        return new DeadlineRule(
                length, unit, orWorkingDays, start, calendar, times, roll, kind, allowances, List.of(percent));
    }

    /** The same, of another length; the most working days are never fewer than its school days. */
    DeadlineRule lasting(int other, Unit counted) {
        Optional<Integer> most = counted == Unit.SCHOOL_DAYS
                ? orWorkingDays.map(workingDays -> Math.max(workingDays, other))
                : Optional.empty();
        return new DeadlineRule(other, counted, most, start, calendar, times, roll, kind, allowances, warnings);
    }

    /** Whether it asks which days are working days. */
    public boolean usesCalendar() {
        return unit.hasWorkingDays() || roll == Roll.NEXT_WORKING_DAY || start.compareTo(Start.NEXT_DAY) > 0;
    }

    /** Its length in words: {@code 20 working days}, {@code 20 school days or 60 working days, whichever ends first}. */
    public String words() {
        return unit.span(length)
                + orWorkingDays
                        .map(most -> " or " + Unit.WORKING_DAYS.words(most) + ", whichever ends first")
                        .orElse("");
    }

    /** What it allows of a kind; empty when that is not allowed. */
    <T extends Allowance> Optional<T> allows(Class<T> type) {
        return allowances.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * How a deadline by this rule stands at a moment, and how its date is reached.
     *
     * @param trigger what it runs from, or, for one that counts backwards, the event
     * @param facts what happened, in any order; what came after the moment is not known yet
     * @param asOf the moment
     * @throws org.moothall.core.calendar.OutsideCalendarException where its calendar does not reach so far, and for whatever is
     *     before 1900 or after 2199
     */
    public Reckoning reckon(Instant trigger, Collection<Fact> facts, Instant asOf) {
        Reach.check(trigger, facts, asOf);
        return Reckoner.of(this, trigger, facts, asOf).reckon();
    }

    /** By when, if nothing happens after a trigger on a day; of a moment when the length is in hours, from the day's first. */
    public Due due(LocalDate trigger) {
        Instant moment = WorkingCalendar.startOf(trigger);
        return reckon(moment, List.of(), moment).due();
    }
}
