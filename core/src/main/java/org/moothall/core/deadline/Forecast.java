// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline.Progress;
import org.moothall.core.deadline.Fact.Milestone;

/** What is known of a deadline at a moment, as far as its calendar reaches: beyond that, a date is empty. */
final class Forecast {
    private final DeadlineRule rule;
    private final Known known;
    private final Periods periods;
    private final Optional<Reckoner> reckoner;

    Forecast(DeadlineRule rule, Instant start, Collection<Fact> facts, Instant now) {
        this.rule = rule;
        known = new Known(facts, now);
        periods = new Periods(rule, start, known);
        reckoner = covered(() -> new Reckoner(rule, known, periods, now));
    }

    Progress progress() {
        long passed = counted(Measure::passed);
        long paused = counted(Measure::paused);
        return new Progress(
                due(),
                standing(),
                passed - paused,
                paused,
                counts(rule),
                periods.pauses().stream().anyMatch(pause -> pause.holds(known.stop())),
                isOpenEnded());
    }

    /** What it counts, in words. */
    static String counts(DeadlineRule rule) {
        return rule.unit().isTimed() || rule.unit().hasWorkingDays()
                ? rule.unit().plural()
                : Unit.DAYS.plural();
    }

    private boolean isOpenEnded() {
        return reckoner.flatMap(found -> covered(found::openEnd))
                .flatMap(since -> since)
                .isPresent();
    }

    /** The date; while it is suspended, the earliest that can be. */
    Optional<Instant> due() {
        return isOpenEnded() ? Optional.empty() : over(Reckoner::earliest);
    }

    private Optional<Instant> over(Function<Reckoner, Due> date) {
        return reckoner.flatMap(found -> covered(() -> date.apply(found))).flatMap(Due::over);
    }

    private Standing standing() {
        return reckoner.flatMap(found -> covered(found::standing)).orElseGet(this::standingBeyond);
    }

    /** Of a date that nobody knows nothing is too late. */
    private Standing standingBeyond() {
        if (known.first(Milestone.DONE).isPresent()) {
            return Standing.MET;
        }
        return known.first(Milestone.ENDED).isPresent() ? Standing.ENDED : Standing.RUNNING;
    }

    Optional<Instant> reaches(int units) {
        return isOpenEnded() ? Optional.empty() : over(found -> found.reaches(units));
    }

    Optional<Instant> reachesPercent(int percent) {
        return isOpenEnded() ? Optional.empty() : over(found -> found.reachesPercent(percent));
    }

    /** Whole units until now, or until the end of the calendar; none where it does not reach back to the start. */
    private long counted(BiFunction<Measure, Instant, Long> counting) {
        Instant end = WorkingCalendar.startOf(rule.calendar().lastDay().plusDays(1));
        return Stream.of(known.stop(), end, end.minusNanos(1))
                        .map(until -> Stretches.earlier(known.stop(), until))
                        .flatMap(until -> covered(() -> counting.apply(periods.present(), until)).stream())
                        .findFirst()
                        .orElse(0L)
                / (rule.unit().isTimed() ? 60 : 1);
    }

    static <T> Optional<T> covered(Supplier<T> reckoned) {
        try {
            return Optional.of(reckoned.get());
        } catch (OutsideCalendarException beyond) {
            return Optional.empty();
        }
    }
}
