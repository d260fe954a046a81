// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.moothall.core.calendar.WorkingCalendar.dayOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts back from an event. Nothing stands still on the way. */
record BackwardMeasure(DeadlineRule rule, Instant event) implements Measure {
    @Override
    public Due due(int length) {
        if (rule.unit() == Unit.HOURS_BEFORE) {
            return new Due.AtMoment(event.minus(Duration.ofHours(length)));
        }
        LocalDate first = first(length);
        return new Due.OnDay(rule.unit() == Unit.CLEAR_WORKING_DAYS_BEFORE ? first.minusDays(1) : first);
    }

    private LocalDate first(int length) {
        return rule.calendar().workingDaysBefore(dayOf(event), length);
    }

    @Override
    public Due fraction(Due due, int percent) {
        return due;
    }

    @Override
    public long passed(Instant until) {
        return 0;
    }

    @Override
    public long paused(Instant until) {
        return 0;
    }

    @Override
    public String unit() {
        return "days";
    }

    @Override
    public List<String> steps(Due due) {
        if (rule.unit() == Unit.HOURS_BEFORE) {
            return List.of(
                    "The event is at " + English.moment(event) + "; " + rule.words() + " is " + due.words() + ".");
        }
        LocalDate first = first(rule.length());
        String counted = "The event is on " + English.day(event) + ", which does not count; counted back by calendar "
                + rule.calendar().id() + ", "
                + (rule.unit() == Unit.CLEAR_WORKING_DAYS_BEFORE ? "clear " : "") + "working day number "
                + rule.length() + " is " + English.day(first) + ".";
        return rule.unit() == Unit.CLEAR_WORKING_DAYS_BEFORE
                ? List.of(
                        counted,
                        "As the day of the act does not count either, " + due.words() + " is the last day for it.")
                : List.of(counted);
    }
}
