// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.deadline.Allowance.LastDay;

@DisplayName("A deadline that counts days of any kind")
class ReachTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final DeadlineRule RULE = DeadlineRule.days(28)
            .allowing(
                    new Allowance.Suspension("a reply is awaited", LastDay.COUNTS),
                    new Allowance.Agreement("both agree"));

    static Stream<Fact> slips() {
        Instant far = Instant.parse("+12026-03-03T00:00:00Z");
        Fact.Agreed agreed = new Fact.Agreed(START, LocalDate.of(12026, 3, 3));
        return Stream.of(
                new Fact.Suspended(Pause.between(START, far)),
                Fact.restarted(far),
                agreed,
                new Fact.ExtendedUntil(START, LocalDate.of(12026, 3, 3)),
                new Fact.Withdrawn(far, agreed),
                new Fact.Withdrawn(START, agreed),
                Fact.done(far));
    }

    @ParameterizedTest
    @MethodSource("slips")
    @DisplayName("refuses what happens in a year beyond 2199, and does not count its way there")
    void refusesSlips(Fact slip) {
        assertThatThrownBy(() -> RULE.reckon(START, List.of(slip), START))
                .isInstanceOf(OutsideCalendarException.class)
                .hasMessage("calendar every-day, as at 1970-01-01, covers 1900-01-01 to 2199-12-31 and was asked about"
                        + " +12026-03-03; use a newer calendar");
    }

    @Test
    @DisplayName("refuses the first and the last moment that there are")
    void refusesFirstAndLastMoment() {
        assertThatThrownBy(() -> RULE.reckon(Instant.MIN, List.of(), START))
                .isInstanceOf(OutsideCalendarException.class);
        assertThatThrownBy(() -> RULE.reckon(START, List.of(), Instant.MAX))
                .isInstanceOf(OutsideCalendarException.class);
    }

    @Test
    @DisplayName("reckons from 1900 to 2199")
    void reckonsFrom1900To2199() {
        assertThat(RULE.due(LocalDate.of(1900, 1, 1)).day()).contains(LocalDate.of(1900, 1, 29));
        assertThat(RULE.due(LocalDate.of(2199, 12, 31)).day()).contains(LocalDate.of(2200, 1, 28));
    }
}
