// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.moothall.core.calendar.WorkingCalendar.dayOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance.LastDay;
import org.moothall.core.deadline.Stretches.Stretch;

/** Counts whole days, from day one on. */
final class DayMeasure implements Measure {
    private final DeadlineRule rule;
    private final LocalDate trigger;
    private final LocalDate dayOne;
    private final List<Stretch> pauses;
    private final boolean endsNextDay;

    DayMeasure(DeadlineRule rule, Instant start, List<Stretch> pauses) {
        this.rule = rule;
        this.pauses = pauses;
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
        LocalDate day = dayOne.minusDays(1);
        for (long counted = 0; counted < days(length); ) {
            day = day.plusDays(1);
            counted += counts(day) && !isPaused(day) ? 1 : 0;
        }
        return new Due.OnDay(day);
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
        return rule.unit() != Unit.WORKING_DAYS || rule.calendar().isWorkingDay(day);
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
        return rule.unit() == Unit.WORKING_DAYS ? "working days" : "days";
    }

    @Override
    public List<String> steps(Due due) {
        List<String> steps = new ArrayList<>();
        LocalDate end = due.day().orElseThrow();
        LocalDate first = counts(dayOne) ? dayOne : rule.calendar().workingDayOnOrAfter(dayOne);
        steps.add("It runs from " + English.day(trigger) + "; day one is " + English.day(first) + ", "
                + (first.equals(dayOne) ? rule.start().words() : "the next working day") + ".");
        if (rule.unit() == Unit.WORKING_DAYS) {
            steps.add("Working days are those of calendar " + rule.calendar().id() + ", as at "
                    + rule.calendar().asAt() + ".");
            String left = first.datesUntil(end)
                    .filter(day -> rule.calendar().holiday(day).isPresent()
                            || rule.calendar().closure(day).isPresent())
                    .map(day -> English.day(day) + " ("
                            + rule.calendar().reason(day).orElseThrow() + ")")
                    .collect(Collectors.joining("; "));
            steps.add(left.isEmpty() ? "" : "Left out besides weekends: " + left + ".");
        }
        long out = dayOne.datesUntil(end)
                .filter(day -> counts(day) && isPaused(day))
                .count();
        steps.add(out == 0 ? "" : "While it was suspended, " + rest(out) + " left out.");
        steps.removeIf(String::isEmpty);
        return steps;
    }

    private String rest(long days) {
        Unit unit = rule.unit() == Unit.WORKING_DAYS ? Unit.WORKING_DAYS : Unit.DAYS;
        return unit.words(days) + (days == 1 ? " is" : " are");
    }
}
