// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.moothall.core.calendar.WorkingCalendar.dayOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance.LastDay;
import org.moothall.core.deadline.Stretches.Stretch;

/** Counts whole days, from day one on. */
final class DayMeasure implements Measure {
    private final DeadlineRule rule;
    private final LocalDate trigger;
    private final LocalDate dayOne;
    private final List<Stretch> pauses;
    private final WorkingCalendar workingDays;
    private final boolean endsNextDay;

    DayMeasure(DeadlineRule rule, Instant start, List<Stretch> pauses) {
        this.rule = rule;
        this.pauses = pauses;
        workingDays = rule.orWorkingDays().isPresent() ? rule.calendar().withoutClosures() : rule.calendar();
        trigger = dayOf(start);
        dayOne = dayOne();
        endsNextDay = rule.allows(Allowance.Suspension.class)
                .filter(suspension -> suspension.lastDay() == LastDay.LEFT_OUT)
                .isPresent();
    }

    private LocalDate dayOne() {
        WorkingCalendar calendar = rule.calendar();
        return switch (rule.start()) {
            case TRIGGER_DAY -> trigger;
            case NEXT_DAY -> trigger.plusDays(1);
            case NEXT_WORKING_DAY -> calendar.workingDaysAfter(trigger, 1);
            case AFTER_A_WORKING_DAY -> calendar.workingDaysAfter(calendar.workingDayOnOrAfter(trigger), 1);
        };
    }

    @Override
    public Due due(int length) {
        long left = days(length);
        long working = rule.orWorkingDays().orElse(Integer.MAX_VALUE);
        LocalDate day = dayOne.minusDays(1);
        while (left > 0 && working > 0) {
            day = day.plusDays(1);
            boolean isPaused = isPaused(day);
            left -= counts(day) && !isPaused ? 1 : 0;
            working -= isOfTheMost(day) && !isPaused ? 1 : 0;
        }
        return new Due.OnDay(day);
    }

    /** Whether a rule that has a limit of working days counts a day for it: a school's holidays count as any others. */
    private boolean isOfTheMost(LocalDate day) {
        return rule.orWorkingDays().isPresent() && workingDays.isWorkingDay(day);
    }

    /** Whether a day is the last by that limit. */
    private boolean isLastOfTheMost(LocalDate day) {
        return isOfTheMost(day)
                && dayOne.datesUntil(day.plusDays(1))
                                .filter(each -> isOfTheMost(each) && !isPaused(each))
                                .count()
                        == rule.orWorkingDays().orElseThrow();
    }

    @Override
    public Due rolled(Due due) {
        LocalDate day = due.day().orElseThrow();
        if (rule.roll() == Roll.NONE || rule.calendar().isWorkingDay(day)) {
            return due;
        }
        while (!rule.calendar().isWorkingDay(day) || isPaused(day)) {
            day = day.plusDays(1);
        }
        return new Due.OnDay(day);
    }

    /** How many days have to be counted for so many units. */
    private long days(int length) {
        return switch (rule.unit()) {
            case WEEKS -> 7L * length;
            case MONTHS -> ChronoUnit.DAYS.between(dayOne, corresponding(length)) + 1;
            default -> length;
        };
    }

    /** The day of a later month on which months end: as in law, the one with the number of the day before day one. */
    private LocalDate corresponding(int months) {
        if (rule.start() == Start.TRIGGER_DAY) {
            LocalDate same = trigger.plusMonths(months);
            return same.getDayOfMonth() == trigger.getDayOfMonth() ? same.minusDays(1) : same;
        }
        return dayOne.minusDays(1).plusMonths(months);
    }

    private boolean counts(LocalDate day) {
        return !rule.unit().hasWorkingDays() || rule.calendar().isWorkingDay(day);
    }

    private boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> {
            LocalDate until = dayOf(pause.until()).plusDays(endsNextDay ? 1 : 0);
            return !day.isBefore(dayOf(pause.from())) && day.isBefore(until);
        });
    }

    @Override
    public Due fraction(Due due, int percent) {
        List<LocalDate> counted = dayOne.datesUntil(due.day().orElseThrow().plusDays(1))
                .filter(day -> counts(day) && !isPaused(day))
                .toList();
        return new Due.OnDay(counted.get(Math.max(1, counted.size() * percent / 100) - 1));
    }

    @Override
    public long passed(Instant until) {
        return over(until).size();
    }

    @Override
    public long paused(Instant until) {
        return over(until).stream().filter(this::isPaused).count();
    }

    private List<LocalDate> over(Instant until) {
        LocalDate today = dayOf(until);
        return today.isBefore(dayOne)
                ? List.of()
                : dayOne.datesUntil(today).filter(this::counts).toList();
    }

    @Override
    public String unit() {
        return rule.unit().hasWorkingDays() ? rule.unit().plural() : "days";
    }

    @Override
    public List<String> steps(Due due) {
        List<String> steps = new ArrayList<>();
        LocalDate end = due.day().orElseThrow();
        LocalDate first = counts(dayOne) ? dayOne : rule.calendar().workingDayOnOrAfter(dayOne);
        steps.add("It runs from " + English.day(trigger) + "; day one is " + English.day(first) + ", "
                + (first.equals(dayOne)
                        ? rule.start().words()
                        : "the next " + (isBySchool() ? "school" : "working") + " day")
                + ".");
        if (rule.unit().hasWorkingDays()) {
            steps.add("Working days are those of calendar " + rule.calendar().id() + ", as at "
                    + rule.calendar().asAt() + "."
                    + (isBySchool() ? " School days are those on which the school is not closed." : ""));
            String left = leftOut(first, end);
            steps.add(left.isEmpty() ? "" : "Left out besides weekends: " + left + ".");
        }
        if (isLastOfTheMost(end)) {
            steps.add(English.day(end) + " is working day number "
                    + rule.orWorkingDays().orElseThrow() + ", which comes before school day number " + rule.length()
                    + " is over.");
        }
        long out = dayOne.datesUntil(end)
                .filter(day -> counts(day) && isPaused(day))
                .count();
        steps.add(out == 0 ? "" : "While it was suspended, " + rest(out) + " left out.");
        steps.removeIf(String::isEmpty);
        return steps;
    }

    private boolean isBySchool() {
        return rule.unit() == Unit.SCHOOL_DAYS;
    }

    /** Bank holidays and closures, each with its reason; of days in a row with one reason, the first and the last. */
    private String leftOut(LocalDate first, LocalDate end) {
        List<String> stretches = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            Optional<String> why = why(day);
            if (why.isPresent()) {
                LocalDate last = lastFor(why, day, end);
                stretches.add(English.day(day) + (last.equals(day) ? "" : " to " + English.day(last)) + " (" + why.get()
                        + ")");
                day = last;
            }
        }
        return String.join("; ", stretches);
    }

    /** The last day before the end that is off for the reason of a day, with nothing but weekends between. */
    private LocalDate lastFor(Optional<String> why, LocalDate day, LocalDate end) {
        LocalDate last = day;
        for (LocalDate next = day.plusDays(1);
                next.isBefore(end) && !rule.calendar().isWorkingDay(next);
                next = next.plusDays(1)) {
            if (why(next).equals(why)) {
                last = next;
            } else if (why(next).isPresent()) {
                break;
            }
        }
        return last;
    }

    /** Why a day is off that is no mere weekend. */
    private Optional<String> why(LocalDate day) {
        WorkingCalendar calendar = rule.calendar();
        return calendar.holiday(day).isPresent()
                ? calendar.reason(day)
                : calendar.closure(day)
                        .filter(closed -> calendar.withoutClosures().isWorkingDay(day));
    }

    private String rest(long days) {
        Unit unit = rule.unit().hasWorkingDays() ? rule.unit() : Unit.DAYS;
        return unit.words(days) + (days == 1 ? " is" : " are");
    }
}
