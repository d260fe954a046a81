// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.moothall.core.calendar.OpeningTimes;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.calendar.WorkingHours;
import org.moothall.core.deadline.Stretches.Stretch;

/** Counts time: all of it, or that in which an office is open. */
final class TimeMeasure implements Measure {
    private final DeadlineRule rule;
    private final Instant start;
    private final List<Stretch> pauses;
    private final WorkingHours hours;

    TimeMeasure(DeadlineRule rule, Instant start, List<Stretch> pauses) {
        this.rule = rule;
        this.start = start;
        this.pauses = pauses;
        hours = rule.unit() == Unit.HOURS
                ? new WorkingHours(WorkingCalendar.EVERY_DAY, OpeningTimes.ALWAYS)
                : new WorkingHours(rule.calendar(), rule.times());
    }

    @Override
    public Due due(int length) {
        return new Due.AtMoment(after(Duration.ofHours(length)));
    }

    private Instant after(Duration length) {
        Instant cursor = start;
        Duration left = length;
        for (Stretch pause : pauses) {
            Duration run = hours.between(cursor, pause.from());
            if (run.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(run);
            cursor = pause.until();
        }
        return hours.after(cursor, left);
    }

    @Override
    public Due fraction(Due due, int percent) {
        Instant end = due.over().orElseThrow();
        Duration length = hours.between(start, end).minus(left(end));
        return new Due.AtMoment(after(length.multipliedBy(percent).dividedBy(100)));
    }

    @Override
    public long passed(Instant until) {
        return hours.between(start, until).toMinutes();
    }

    @Override
    public long paused(Instant until) {
        return left(until).toMinutes();
    }

    private Duration left(Instant until) {
        return pauses.stream()
                .map(pause -> hours.between(pause.from(), Stretches.earlier(pause.until(), until)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String unit() {
        return "minutes";
    }

    @Override
    public List<String> steps(Due due) {
        String kind = rule.unit() == Unit.HOURS ? ", nights and weekends too" : ", while the office is open";
        return List.of(
                "It runs from " + English.moment(start) + kind + ": " + rule.words() + " end at " + due.words() + ".");
    }
}
