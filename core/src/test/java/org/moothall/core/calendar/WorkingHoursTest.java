// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.EVERY_DAY;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Working hours")
class WorkingHoursTest {
    private static final OpeningTimes NINE_TO_FIVE =
            OpeningTimes.mondayToFriday(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final WorkingHours OFFICE = new WorkingHours(ENGLAND_AND_WALES, NINE_TO_FIVE);

    @Test
    @DisplayName("run on from Thursday evening over the Easter weekend to Tuesday")
    void runOverEaster() {
        Instant thursday = london("2026-04-02T16:00");

        assertThat(OFFICE.after(thursday, Duration.ofHours(4))).isEqualTo(london("2026-04-07T12:00"));
        assertThat(OFFICE.between(thursday, london("2026-04-07T12:00"))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    @DisplayName("that end when the office closes end on that day, not on the next")
    void endWhenTheOfficeCloses() {
        assertThat(OFFICE.after(london("2026-06-01T06:00"), Duration.ofHours(8)))
                .isEqualTo(london("2026-06-01T17:00"));
    }

    @Test
    @DisplayName("have a Saturday where the office opens on Saturdays, but not one that is a closure")
    void haveASaturday() {
        OpeningTimes week = NINE_TO_FIVE.open(DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(12, 0));
        WorkingHours library = new WorkingHours(
                ENGLAND_AND_WALES.withClosures(Map.of(LocalDate.parse("2026-06-13"), "stocktaking")), week);

        assertThat(library.after(london("2026-06-05T16:00"), Duration.ofHours(3)))
                .isEqualTo(london("2026-06-06T12:00"));
        assertThat(library.between(london("2026-06-13T00:00"), london("2026-06-14T00:00")))
                .isZero();
    }

    @Test
    @DisplayName("without an end of day have 23 hours when the clocks go forward")
    void haveTwentyThreeHours() {
        WorkingHours always = new WorkingHours(EVERY_DAY, OpeningTimes.ALWAYS);

        assertThat(always.between(london("2026-03-29T00:00"), london("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    @DisplayName("without an end of day are all time, as far as days are known")
    void areAllTime() {
        WorkingHours always = new WorkingHours(EVERY_DAY, OpeningTimes.ALWAYS);
        WorkingHours dayByDay = new WorkingHours(EVERY_DAY, new OpeningTimes(OpeningTimes.ALWAYS.week()));
        Instant night = london("2026-10-24T23:17");

        assertThat(always.after(night, Duration.ofHours(1000)))
                .isEqualTo(night.plus(Duration.ofHours(1000)))
                .isEqualTo(dayByDay.after(night, Duration.ofHours(1000)));
        assertThat(always.between(night, london("2026-12-01T08:00")))
                .isEqualTo(dayByDay.between(night, london("2026-12-01T08:00")));
        assertThatThrownBy(() -> always.after(london("2199-12-31T23:00"), Duration.ofHours(2)))
                .isInstanceOf(OutsideCalendarException.class);
    }

    @Test
    @DisplayName("of no length end where they begin, and none lie between a moment and an earlier one")
    void ofNoLength() {
        Instant night = london("2026-06-06T23:00");

        assertThat(OFFICE.after(night, Duration.ZERO)).isEqualTo(night);
        assertThat(OFFICE.between(london("2026-06-03T12:00"), london("2026-06-02T12:00")))
                .isZero();
        assertThatThrownBy(() -> OFFICE.after(night, Duration.ofHours(-2)))
                .hasMessage("open time passes forwards, not by PT-2H");
    }

    @Test
    @DisplayName("need an hour that is open")
    void needAnOpenHour() {
        assertThatThrownBy(() -> new OpeningTimes(Map.of()))
                .hasMessage("opening times need at least one day of the week");
        assertThatThrownBy(() -> NINE_TO_FIVE.open(DayOfWeek.SUNDAY, LocalTime.NOON, LocalTime.NOON))
                .hasMessage("an office open from 12:00 cannot close at 12:00");
    }

    @Test
    @DisplayName("from Monday to Friday are the same each day, and none on Saturday and Sunday")
    void fromMondayToFriday() {
        OpeningTimes week = OpeningTimes.mondayToFriday(LocalTime.of(8, 30), LocalTime.NOON);
        OpeningTimes.Open morning = new OpeningTimes.Open(LocalTime.of(8, 30), LocalTime.NOON);

        assertThat(week.week().keySet())
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(week.week().values()).containsOnly(morning);
        assertThat(week.on(DayOfWeek.FRIDAY)).contains(morning);
        assertThat(week.on(DayOfWeek.SATURDAY)).isEmpty();
    }

    @Test
    @DisplayName("leave out the evening after the office closed, and the morning before the stretch begins")
    void leaveOutTheEvening() {
        assertThat(OFFICE.between(london("2026-06-01T18:00"), london("2026-06-02T08:00")))
                .isZero();
        assertThat(OFFICE.between(london("2026-06-01T18:00"), london("2026-06-02T10:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(OFFICE.after(london("2026-06-01T18:00"), Duration.ofHours(1)))
                .isEqualTo(london("2026-06-02T10:00"));
        assertThat(OFFICE.between(london("2026-06-01T06:00"), london("2026-06-01T08:00")))
                .isZero();
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
