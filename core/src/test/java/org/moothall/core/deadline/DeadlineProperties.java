// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of pausing. */
class DeadlineProperties {
    private static final Deadline CLEAR_UP =
            Deadline.of("clear-up").workingDays(4).in(ENGLAND_AND_WALES);

    @Property(tries = 300)
    void pausingAndResumingAtOnceChangesNothing(
            @ForAll @IntRange(min = 0, max = 2000) int startHour, @ForAll @IntRange(min = 0, max = 500) int after) {
        Instant start = london("2026-01-05T00:00").plus(Duration.ofHours(startHour));
        Instant moment = start.plus(Duration.ofHours(after));
        Instant now = moment.plus(Duration.ofHours(1));

        assertThat(CLEAR_UP.progress(start, List.of(new Fact.Suspended(Pause.between(moment, moment))), now))
                .isEqualTo(CLEAR_UP.progress(start, List.of(), now));
    }

    @Property(tries = 300)
    void noPauseBringsTheDateForwardAndTheOrderOfPausesDoesNotMatter(
            @ForAll @IntRange(min = 0, max = 2000) int startHour,
            @ForAll @IntRange(min = 0, max = 200) int first,
            @ForAll @IntRange(min = 0, max = 200) int length,
            @ForAll @IntRange(min = 0, max = 200) int second) {
        Instant start = london("2026-01-05T00:00").plus(Duration.ofHours(startHour));
        Pause a = Pause.between(hours(start, first), hours(start, first + length));
        Pause b = Pause.between(hours(start, first + length + second), hours(start, first + length + second + 30));
        Instant now = hours(start, 700);

        Instant due = CLEAR_UP.progress(start, List.of(new Fact.Suspended(a), new Fact.Suspended(b)), now)
                .due()
                .orElseThrow();

        assertThat(due).isAfterOrEqualTo(CLEAR_UP.due(start));
        assertThat(CLEAR_UP.progress(start, List.of(new Fact.Suspended(b), new Fact.Suspended(a)), now)
                        .due())
                .contains(due);
    }

    @Property(tries = 300)
    void elapsedAndPausedAddUpToTheWorkingDaysThatHavePassed(
            @ForAll @IntRange(min = 0, max = 400) int first, @ForAll @IntRange(min = 0, max = 300) int length) {
        Instant start = london("2026-01-05T09:00");
        Instant now = hours(start, 900);
        Pause pause = Pause.between(hours(start, first), hours(start, first + length));

        Deadline.Progress progress = CLEAR_UP.progress(start, List.of(new Fact.Suspended(pause)), now);

        LocalDate today = now.atZone(LONDON).toLocalDate();
        long passed = LocalDate.of(2026, 1, 6)
                .datesUntil(today)
                .filter(ENGLAND_AND_WALES::isWorkingDay)
                .count();
        assertThat(progress.elapsed() + progress.paused()).isEqualTo(passed);
    }

    private static Instant hours(Instant start, int hours) {
        return start.plus(Duration.ofHours(hours));
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
