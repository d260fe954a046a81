// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.statutory.StatutoryChains;

@DisplayName("A chain of deadlines")
class DeadlineChainTest {
    private static final DeadlineRule DAY = DeadlineRule.days(1);

    @Test
    @DisplayName("forecasts what follows an investigation from its date, and counts from its end once that has come")
    void forecastsWhatFollows() {
        Instant aware = day("2026-04-30");

        Map<String, Reckoning> before = StatutoryChains.HAZARD.reckon(aware, Map.of(), day("2026-05-05"));
        Map<String, Reckoning> after = StatutoryChains.HAZARD.reckon(
                aware, Map.of("hazard-investigate", List.of(Fact.done(day("2026-05-08")))), day("2026-05-12"));

        assertThat(before).extractingByKey("hazard-investigate").satisfies(on("Fri 15 May 2026", Standing.RUNNING));
        assertThat(before).extractingByKey("hazard-summary").satisfies(on("Wed 20 May 2026", Standing.NOT_BEGUN));
        assertThat(before.get("hazard-summary").steps())
                .startsWith("A forecast, as if 'hazard-investigate' ended on Fri 15 May 2026.");
        assertThat(after).extractingByKey("hazard-investigate").satisfies(on("Fri 15 May 2026", Standing.MET));
        assertThat(after).extractingByKey("hazard-summary").satisfies(on("Wed 13 May 2026", Standing.RUNNING));
        assertThat(after).extractingByKey("hazard-safety").satisfies(on("Fri 15 May 2026", Standing.RUNNING));
    }

    @Test
    @DisplayName("counts 6, 16 and 20 weeks from one request, and an excuse for one lifts no other")
    void countsFromOneRequest() {
        Map<String, Reckoning> reckoned = StatutoryChains.EHC.reckon(
                day("2026-06-01"),
                Map.of("ehc-decide-assess", List.of(Fact.excused(day("2026-07-01")))),
                day("2026-10-20"));

        assertThat(reckoned).extractingByKey("ehc-decide-assess").satisfies(on("Mon 13 July 2026", Standing.EXCUSED));
        assertThat(reckoned).extractingByKey("ehc-no-plan").satisfies(on("Mon 21 September 2026", Standing.MISSED));
        assertThat(reckoned).extractingByKey("ehc-final").satisfies(on("Mon 19 October 2026", Standing.MISSED));
    }

    @Test
    @DisplayName("forecasts from today what follows something late, and nothing from what has no date")
    void forecastsFromToday() {
        DeadlineRule suspendable = DAY.allowing(new Allowance.Suspension("any", Allowance.LastDay.COUNTS));
        DeadlineChain chain = DeadlineChain.starting("first", suspendable).then("first", "second", DAY);
        Fact open = new Fact.Suspended(Pause.since(day("2026-06-01")));

        assertThat(chain.reckon(day("2026-06-01"), Map.of(), day("2026-06-20")))
                .extractingByKey("second")
                .satisfies(on("Sun 21 June 2026", Standing.NOT_BEGUN));
        assertThat(chain.reckon(day("2026-06-01"), Map.of("first", List.of(open)), day("2026-06-20")))
                .extractingByKey("second")
                .satisfies(on("no date: it waits for the end of 'first', which has no date", Standing.NOT_BEGUN));
    }

    @Test
    @DisplayName("counts what runs beside from the same trigger")
    void countsWhatRunsBeside() {
        DeadlineChain chain = DeadlineChain.starting("first", DAY).and("other", DAY);

        assertThat(chain.reckon(day("2026-06-01"), Map.of(), day("2026-06-01")))
                .containsOnlyKeys("first", "other")
                .extractingByKey("other")
                .satisfies(on("Tue 2 June 2026", Standing.RUNNING));
    }

    @Test
    @DisplayName("refuses a name that is there twice, and one that follows none")
    void refusesNonsense() {
        DeadlineChain chain = DeadlineChain.starting("first", DAY);

        assertThatThrownBy(() -> chain.and("first", DAY)).hasMessage("the chain has two deadlines 'first'; rename one");
        assertThatThrownBy(() -> chain.then("third", "second", DAY))
                .hasMessage("'second' follows 'third', which does not come before it; the chain has [first]");
    }

    @Test
    @DisplayName("has nothing follow what ended without being done")
    void nothingFollowsWhatEnded() {
        Map<String, Reckoning> reckoned = StatutoryChains.HAZARD.reckon(
                day("2026-04-30"),
                Map.of("hazard-investigate", List.of(Fact.ended(day("2026-05-06")))),
                day("2026-05-12"));

        assertThat(reckoned).extractingByKey("hazard-investigate").satisfies(on("Fri 15 May 2026", Standing.ENDED));
        assertThat(reckoned)
                .extractingByKey("hazard-summary")
                .satisfies(on("no date: 'hazard-investigate' ended without being done", Standing.NOT_BEGUN));
    }

    @Test
    @DisplayName("refuses facts for a name that it does not have, for they would be lost")
    void refusesFactsForAStranger() {
        DeadlineChain chain = DeadlineChain.starting("first", DAY);

        assertThatThrownBy(() -> chain.reckon(day("2026-06-01"), Map.of("fist", List.of()), day("2026-06-01")))
                .hasMessage("there are facts for 'fist', which the chain does not have; it has [first]");
    }

    private static Consumer<Reckoning> on(String due, Standing standing) {
        return reckoning -> {
            assertThat(reckoning.due().words()).isEqualTo(due);
            assertThat(reckoning.standing()).isEqualTo(standing);
        };
    }

    private static Instant day(String date) {
        return WorkingCalendar.startOf(LocalDate.parse(date));
    }
}
