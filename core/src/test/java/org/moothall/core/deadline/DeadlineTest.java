// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.OpeningTimes;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.calendar.WorkingHours;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;

@DisplayName("A deadline")
class DeadlineTest {
    private static final Deadline CLEAR_UP =
            Deadline.of("clear-up").workingDays(4).in(ENGLAND_AND_WALES);

    @Nested
    @DisplayName("of four working days")
    class OfWorkingDays {
        @Test
        @DisplayName("leaves out the day it starts, the weekend and the bank holiday, and ends at midnight")
        void leavesOutWhatIsNoWorkingDay() {
            // Thursday before Easter 2026; Good Friday is 3 April, Easter Monday 6 April
            Instant due = CLEAR_UP.due(london("2026-04-02T10:00"));

            assertThat(due).isEqualTo(london("2026-04-11T00:00"));
        }

        @Test
        @DisplayName("is not missed a second before midnight, and is at midnight")
        void isMissedAtMidnight() {
            Instant start = london("2026-06-01T09:00");

            assertThat(CLEAR_UP.progress(start, List.of(), london("2026-06-05T23:59:59"))
                            .isMissed())
                    .isFalse();
            assertThat(CLEAR_UP.progress(start, List.of(), london("2026-06-06T00:00"))
                            .isMissed())
                    .isTrue();
        }

        @Test
        @DisplayName("shows elapsed and paused days apart while it stands still")
        void showsElapsedAndPausedApart() {
            Instant start = london("2026-06-01T09:00");
            List<Fact> pauses = List.of(new Fact.Suspended(Pause.since(london("2026-06-03T11:00"))));

            Deadline.Progress progress = CLEAR_UP.progress(start, pauses, london("2026-06-08T12:00"));

            assertThat(progress.elapsed()).isEqualTo(1);
            assertThat(progress.paused()).isEqualTo(3);
            assertThat(progress.isPaused()).isTrue();
            assertThat(progress.isMissed()).isFalse();
            assertThat(progress.due()).contains(london("2026-06-11T00:00"));
        }

        @Test
        @DisplayName("goes on counting after it is missed")
        void goesOnCounting() {
            Deadline.Progress progress =
                    CLEAR_UP.progress(london("2026-06-01T09:00"), List.of(), london("2026-06-16T09:00"));

            assertThat(progress.elapsed()).isEqualTo(10);
        }
    }

    @Test
    @DisplayName("of weeks or months ends with the corresponding day, or the last of a short month")
    void ofWeeksAndMonths() {
        Instant start = london("2026-01-31T10:00");

        assertThat(Deadline.of("decided").weeks(8).due(start)).isEqualTo(london("2026-03-29T00:00"));
        assertThat(Deadline.of("answered").months(1).due(start)).isEqualTo(london("2026-03-01T00:00"));
        assertThat(Deadline.of("answered").months(1).mayPause()).isTrue();
    }

    @Nested
    @DisplayName("of hours")
    class OfHours {
        @Test
        @DisplayName("runs through the night, the weekend and the change of the clocks")
        void runsThroughEverything() {
            Deadline attend = Deadline.of("attend").hours(24);

            assertThat(attend.due(london("2026-03-28T18:00"))).isEqualTo(london("2026-03-29T19:00"));
        }

        @Test
        @DisplayName("is longer by exactly what was paused")
        void isLongerByThePause() {
            Deadline attend = Deadline.of("attend").hours(24);
            Instant start = london("2026-06-01T09:00");
            Pause pause = Pause.between(start.plusSeconds(3600), start.plusSeconds(5400));

            assertThat(attend.progress(start, List.of(new Fact.Suspended(pause)), start.plusSeconds(7200))
                            .due())
                    .contains(attend.due(start).plusSeconds(1800));
        }
    }

    @Nested
    @DisplayName("by a rule of law")
    class ByARule {
        private final Fact week =
                new Fact.Suspended(Pause.between(london("2026-06-03T09:00"), london("2026-06-10T09:00")));

        @Test
        @DisplayName("ends where the rule ends, moved to a working day where it moves")
        void endsWhereTheRuleEnds() {
            assertThat(StatutoryDeadlines.SAR_RESPONSE.deadline().due(london("2026-01-31T10:00")))
                    .isEqualTo(london("2026-03-03T00:00"));
            assertThat(StatutoryDeadlines.PLANNING_MINOR.deadline().words()).isEqualTo("planning-minor, 8 weeks");
            assertThat(StatutoryDeadlines.PLANNING_MINOR
                            .deadline()
                            .reaches(6, london("2026-06-01T09:00"), List.of(), london("2026-06-01T09:00")))
                    .contains(london("2026-07-14T00:00"));
        }

        @Test
        @DisplayName("stands still where the law lets it, and runs on where it does not")
        void standsStillWhereTheLawLetsIt() {
            Deadline suspended = StatutoryDeadlines.SAR_RESPONSE.deadline();
            Deadline running = StatutoryDeadlines.PLANNING_MINOR.deadline();
            Instant start = london("2026-06-01T09:00");
            Instant now = london("2026-06-05T09:00");

            assertThat(suspended.mayPause()).isTrue();
            assertThat(suspended.progress(start, List.of(week), now).isPaused()).isTrue();
            assertThat(suspended
                            .progress(start, List.of(week), start.plus(Duration.ofDays(20)))
                            .due())
                    .contains(london("2026-07-10T00:00"));
            assertThat(running.mayPause()).isFalse();
            assertThat(running.progress(start, List.of(week), now)).isEqualTo(running.progress(start, List.of(), now));
        }

        @Test
        @DisplayName("is refused when that counts back from an event, or is no limit")
        void isRefused() {
            assertThatThrownBy(StatutoryDeadlines.TEN_STANDARD::deadline)
                    .hasMessage(
                            "deadline 'ten-standard' cannot be 10 clear working days before the event: it runs from a"
                                    + " start; reckon the rule from the event instead");
            assertThatThrownBy(StatutoryDeadlines.SECTION_33ZA_PENALTY::deadline)
                    .hasMessage(
                            "deadline 'section-33za-penalty' cannot be 14 days, at least: only a limit can be missed;"
                                    + " reckon the rule with its facts instead");
        }
    }

    @Test
    @DisplayName("of hours is longer by the time that was paused before it was due, and by each hour of it once")
    void countsEachPausedHourOnce() {
        Deadline attend = Deadline.of("attend").hours(24);
        Instant start = london("2026-06-01T09:00");
        Instant later = london("2026-06-05T09:00");

        Pause before = Pause.between(start.minus(Duration.ofHours(2)), start.plus(Duration.ofHours(1)));
        Pause overlapping = Pause.between(start, start.plus(Duration.ofHours(3)));
        Pause after = Pause.between(start.plus(Duration.ofHours(40)), start.plus(Duration.ofHours(50)));
        List<Fact> pauses =
                List.of(new Fact.Suspended(before), new Fact.Suspended(overlapping), new Fact.Suspended(after));
        Deadline.Progress progress = attend.progress(start, pauses, later);

        assertThat(progress.due()).contains(london("2026-06-02T12:00"));
        assertThat(progress.elapsed() + progress.paused()).isEqualTo(96);
    }

    @Test
    @DisplayName("of days counts weekends and bank holidays too")
    void ofDaysCountsEveryDay() {
        Deadline notice = Deadline.of("landowner-notice").days(21);

        assertThat(notice.due(london("2026-06-01T09:00"))).isEqualTo(london("2026-06-23T00:00"));
    }

    @Test
    @DisplayName("past the end of its calendar says so instead of guessing")
    void pastItsCalendarSaysSo() {
        assertThatThrownBy(() -> CLEAR_UP.due(london("2028-12-28T09:00")))
                .isInstanceOf(OutsideCalendarException.class)
                .hasMessage(
                        "calendar england-and-wales, as at 2025-11-24, covers 2012-01-01 to 2028-12-31 and was asked"
                                + " about 2029-01-01; use a newer calendar");
    }

    @Nested
    @DisplayName("past the end of its calendar")
    class PastItsCalendar {
        private final Instant start = london("2028-12-18T09:00");
        private final Deadline answer = Deadline.of("answer").workingDays(20).in(ENGLAND_AND_WALES);

        @Test
        @DisplayName("stands without a date, and counts as far as the calendar reaches")
        void standsWithoutADate() {
            Pause pause = Pause.between(london("2028-12-20T09:00"), london("2028-12-22T09:00"));

            assertThat(answer.progress(start, List.of(new Fact.Suspended(pause)), london("2028-12-28T09:00")))
                    .isEqualTo(new Deadline.Progress(
                            Optional.empty(), Standing.RUNNING, 3, 2, "working days", false, false));
            assertThat(answer.progress(start, List.of(new Fact.Suspended(pause)), london("2029-03-01T09:00")))
                    .isEqualTo(new Deadline.Progress(
                            Optional.empty(), Standing.RUNNING, 5, 2, "working days", false, false));
        }

        @Test
        @DisplayName("keeps a date that came before, and has been missed")
        void keepsADate() {
            Instant early = london("2028-12-01T09:00");

            assertThat(CLEAR_UP.progress(early, List.of(), london("2029-03-01T09:00")))
                    .isEqualTo(new Deadline.Progress(
                            Optional.of(london("2028-12-08T00:00")),
                            Standing.MISSED,
                            18,
                            0,
                            "working days",
                            false,
                            false));
        }

        @Test
        @DisplayName("whose first day is not known yet, or that ends on a day to roll from, stands without a date")
        void ofAnyRule() {
            Instant lastDay = london("2028-12-31T09:00");
            DeadlineRule rule = DeadlineRule.workingDays(3, WorkingCalendar.SCOTLAND);

            assertThat(Stream.of(
                                    rule.starting(Start.NEXT_WORKING_DAY),
                                    rule.starting(Start.AFTER_A_WORKING_DAY),
                                    DeadlineRule.days(3).rollingIn(WorkingCalendar.SCOTLAND),
                                    DeadlineRule.workingHours(
                                            24, new WorkingHours(WorkingCalendar.SCOTLAND, OpeningTimes.ALWAYS)))
                            .map(each -> Deadline.of("answer").by(each).progress(lastDay, List.of(), lastDay)))
                    .allMatch(progress -> progress.due().isEmpty() && progress.elapsed() == 0);
        }

        @Test
        @DisplayName("of school days has the date of the limit that lies within it, whichever that is")
        void ofSchoolDays() {
            Instant october = london("2028-10-02T09:00");
            Map<LocalDate, String> closed = LocalDate.of(2028, 10, 3)
                    .datesUntil(LocalDate.of(2028, 12, 31))
                    .collect(Collectors.toMap(day -> day, day -> "no school"));
            DeadlineRule rule = DeadlineRule.schoolDaysOrWorkingDays(20, 80, ENGLAND_AND_WALES);
            DeadlineRule shut = DeadlineRule.schoolDaysOrWorkingDays(20, 40, ENGLAND_AND_WALES.withClosures(closed));

            assertThat(rule.due(LocalDate.of(2028, 10, 2)).words()).isEqualTo("Mon 30 October 2028");
            assertThat(Deadline.of("answer").by(shut).due(october)).isEqualTo(london("2028-11-28T00:00"));
        }

        @Test
        @DisplayName("and before its first day, it stands without a date")
        void beforeItsFirstDay() {
            Instant longAgo = london("2011-12-28T09:00");

            assertThat(answer.progress(longAgo, List.of(), longAgo.plusSeconds(3600))
                            .due())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("of no length is refused")
    void ofNoLengthIsRefused() {
        assertThatThrownBy(() -> Deadline.of("at-once").hours(0)).hasMessage("a deadline needs at least 1 hour, not 0");
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
