// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ALL_UK;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.EVERY_DAY;
import static org.moothall.core.calendar.WorkingCalendar.SCOTLAND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A working calendar")
class WorkingCalendarTest {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.parse("2026-12-24");
    private static final WorkingCalendar OFFICE =
            ENGLAND_AND_WALES.withClosures(Map.of(CHRISTMAS_EVE, "Christmas Eve, office closed"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 2026-04-15, 2026-04-14",
        "2026-06-05, 2026-07-06, 2026-07-03",
        "2026-07-06, 2026-08-05, 2026-08-03",
        "2025-12-19, 2026-01-22, 2026-01-21",
        "2022-05-27, 2022-06-28, 2022-06-28"
    })
    @DisplayName("finds the twentieth working day: of the whole United Kingdom, and of England and Wales alone")
    void findsTheTwentiethWorkingDay(LocalDate received, LocalDate allUk, LocalDate englandAndWales) {
        assertThat(ALL_UK.workingDaysAfter(received, 20)).isEqualTo(allUk);
        assertThat(ENGLAND_AND_WALES.workingDaysAfter(received, 20)).isEqualTo(englandAndWales);
    }

    @Test
    @DisplayName("counts clear working days backwards, leaving out the event's day and the bank holiday")
    void countsClearWorkingDaysBackwards() {
        assertThat(ENGLAND_AND_WALES.workingDaysBefore(LocalDate.parse("2026-05-09"), 10))
                .isEqualTo("2026-04-24");
    }

    @Test
    @DisplayName("that is a union says who keeps a holiday that not all keep, and is as old as its oldest part")
    void unionSaysWhoKeepsAHoliday() {
        WorkingCalendar newer = WorkingCalendar.of(
                "newer",
                LocalDate.parse("2026-08-01"),
                LocalDate.parse("2020-01-01"),
                LocalDate.parse("2030-12-31"),
                Map.of());
        WorkingCalendar union = WorkingCalendar.union("both", List.of(newer, SCOTLAND));

        assertThat(ALL_UK.reason(LocalDate.parse("2026-03-17"))).contains("St Patrick’s Day, northern-ireland only");
        assertThat(ALL_UK.reason(LocalDate.parse("2026-04-06")))
                .contains("Easter Monday, england-and-wales and northern-ireland only");
        assertThat(ALL_UK.reason(LocalDate.parse("2026-04-03"))).contains("Good Friday");
        assertThat(union).hasToString("both (as at 2025-11-24, 2020-01-01 to 2028-12-31)");
    }

    @Test
    @DisplayName("keeps the council's own closures apart from bank holidays")
    void keepsClosuresApart() {
        assertThat(OFFICE.isWorkingDay(CHRISTMAS_EVE)).isFalse();
        assertThat(OFFICE.reason(CHRISTMAS_EVE)).contains("Christmas Eve, office closed");
        assertThat(OFFICE.closure(CHRISTMAS_EVE)).contains("Christmas Eve, office closed");
        assertThat(OFFICE.holiday(CHRISTMAS_EVE)).isEmpty();
        assertThat(OFFICE).isNotEqualTo(ENGLAND_AND_WALES);
        assertThat(OFFICE.withoutClosures()).isEqualTo(ENGLAND_AND_WALES);
        assertThat(OFFICE.withoutClosures().isWorkingDay(CHRISTMAS_EVE)).isTrue();
    }

    @Test
    @DisplayName("says why a day is none: the weekend, and the bank holiday before it")
    void saysWhy() {
        assertThat(ENGLAND_AND_WALES.reason(LocalDate.parse("2026-06-06"))).contains("Saturday");
        assertThat(ENGLAND_AND_WALES.reason(LocalDate.parse("2026-12-28"))).contains("Boxing Day (substitute day)");
        assertThat(ENGLAND_AND_WALES.reason(LocalDate.parse("2026-06-08"))).isEmpty();
    }

    @Test
    @DisplayName("in which every day counts has no end and no day off")
    void everyDay() {
        assertThat(EVERY_DAY.workingDaysAfter(LocalDate.parse("2040-12-24"), 2)).isEqualTo("2040-12-26");
    }

    @Test
    @DisplayName("past its last day says so instead of guessing, and before its first")
    void pastItsLastDaySaysSo() {
        LocalDate last = LocalDate.parse("2028-12-29");

        assertThatThrownBy(() -> ALL_UK.workingDaysAfter(last, 1))
                .isInstanceOf(OutsideCalendarException.class)
                .hasMessage("calendar all-uk, as at 2025-11-24, covers 2012-01-01 to 2028-12-31 and was asked about"
                        + " 2029-01-01; use a newer calendar");
        assertThatThrownBy(() -> SCOTLAND.isWorkingDay(LocalDate.parse("2011-12-31")))
                .isInstanceOf(OutsideCalendarException.class);
    }

    @Test
    @DisplayName("counts in the direction that was asked for, and refuses to be asked for the other by a minus")
    void refusesAMinus() {
        LocalDate monday = LocalDate.parse("2026-06-01");

        assertThatThrownBy(() -> SCOTLAND.workingDaysAfter(monday, -1))
                .hasMessage("working days are counted from 0 up, not -1; use workingDaysBefore");
        assertThatThrownBy(() -> SCOTLAND.workingDaysBefore(monday, -2))
                .hasMessage("working days are counted from 0 up, not -2; use workingDaysAfter");
    }

    @Test
    @DisplayName("counts the working days of a half-open stretch, and none backwards")
    void countsWorkingDaysBetween() {
        LocalDate thursday = LocalDate.parse("2026-04-02");

        assertThat(ENGLAND_AND_WALES.workingDaysBetween(thursday, LocalDate.parse("2026-04-09")))
                .isEqualTo(3);
        assertThat(ENGLAND_AND_WALES.workingDaysBetween(thursday, thursday)).isZero();
        assertThat(ENGLAND_AND_WALES.workingDaysBetween(thursday, thursday.minusDays(9)))
                .isZero();
    }

    @Test
    @DisplayName("that is a union leaves out what any part leaves out, and names who keeps a day that not all keep")
    void unionLeavesOutWhatAnyPartLeavesOut() {
        LocalDate fair = LocalDate.parse("2026-07-06");
        LocalDate newYear = LocalDate.parse("2026-01-01");
        WorkingCalendar north = town("north", Map.of(newYear, "New Year", fair, "Fair"));
        WorkingCalendar south = town("south", Map.of(newYear, "First of January"));
        WorkingCalendar both = WorkingCalendar.union("both", List.of(north, south));

        assertThat(both.isWorkingDay(fair)).isFalse();
        assertThat(both.reason(fair)).contains("Fair, north only");
        assertThat(both.reason(newYear)).contains("New Year");
        assertThat(both.holiday(newYear)).contains(BankHoliday.of(newYear, "New Year"));
        assertThat(WorkingCalendar.union("both", List.of(south, north)).reason(fair))
                .contains("Fair, north only");
    }

    @Test
    @DisplayName("for 0 working days answers with the day as it is, be it a Sunday")
    void forNoneAnswersWithTheDay() {
        LocalDate sunday = LocalDate.parse("2026-06-07");

        assertThat(SCOTLAND.workingDaysAfter(sunday, 0)).isEqualTo(sunday);
        assertThat(SCOTLAND.workingDaysBefore(sunday, 0)).isEqualTo(sunday);
    }

    @Test
    @DisplayName("tells London's days: in summer one begins an hour before it does in Greenwich")
    void tellsLondonsDays() {
        LocalDate summer = LocalDate.parse("2026-07-01");
        Instant begins = Instant.parse("2026-06-30T23:00:00Z");

        assertThat(WorkingCalendar.startOf(summer)).isEqualTo(begins);
        assertThat(WorkingCalendar.dayOf(begins)).isEqualTo(summer);
        assertThat(WorkingCalendar.dayOf(begins.minusNanos(1))).isEqualTo("2026-06-30");
    }

    @Test
    @DisplayName("equals another that gives the same answers, and both find the same entry of a map")
    void equalsAnotherThatGivesTheSameAnswers() {
        Map<LocalDate, String> fair = Map.of(LocalDate.parse("2026-07-06"), "Fair");

        assertThat(new HashMap<>(Map.of(town("north", fair), "kept"))).containsEntry(town("north", fair), "kept");
        assertThat(town("north", fair))
                .isNotEqualTo(town("south", fair))
                .isNotEqualTo(town("north", Map.of()))
                .isNotEqualTo("north");
    }

    private static WorkingCalendar town(String id, Map<LocalDate, String> holidays) {
        return WorkingCalendar.of(
                id,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                holidays);
    }
}
