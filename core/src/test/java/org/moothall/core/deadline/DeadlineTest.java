// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.OutsideCalendarException;

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

            assertThat(CLEAR_UP.standing(start, List.of(), london("2026-06-05T23:59:59"))
                            .isMissed())
                    .isFalse();
            assertThat(CLEAR_UP.standing(start, List.of(), london("2026-06-06T00:00"))
                            .isMissed())
                    .isTrue();
        }

        @Test
        @DisplayName("shows elapsed and paused days apart while it stands still")
        void showsElapsedAndPausedApart() {
            Instant start = london("2026-06-01T09:00");
            List<Pause> pauses = List.of(Pause.since(london("2026-06-03T11:00")));

            Deadline.Standing standing = CLEAR_UP.standing(start, pauses, london("2026-06-08T12:00"));

            assertThat(standing.elapsed()).isEqualTo(1);
            assertThat(standing.paused()).isEqualTo(3);
            assertThat(standing.isPaused()).isTrue();
            assertThat(standing.isMissed()).isFalse();
            assertThat(standing.due()).isEqualTo(london("2026-06-11T00:00"));
        }

        @Test
        @DisplayName("goes on counting after it is missed")
        void goesOnCounting() {
            Deadline.Standing standing =
                    CLEAR_UP.standing(london("2026-06-01T09:00"), List.of(), london("2026-06-16T09:00"));

            assertThat(standing.elapsed()).isEqualTo(10);
        }
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

            assertThat(attend.standing(start, List.of(pause), start.plusSeconds(7200))
                            .due())
                    .isEqualTo(attend.due(start).plusSeconds(1800));
        }
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

    @Test
    @DisplayName("of no length is refused")
    void ofNoLengthIsRefused() {
        assertThatThrownBy(() -> Deadline.of("at-once").hours(0))
                .hasMessage("deadline 'at-once' needs at least 1 of hours, not 0");
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
