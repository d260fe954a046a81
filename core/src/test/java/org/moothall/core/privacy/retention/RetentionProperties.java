// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.privacy.PrivacyCategory;

@Label("Retention")
class RetentionProperties {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final List<String> EVENTS = List.of("closed", "appealed", "paid");

    @Property(tries = 300)
    @Label("is the same in whatever order rules and holds are declared")
    void orderDoesNotMatter(
            @ForAll("schedules") RetentionSchedule schedule,
            @ForAll("facts") Facts facts,
            @ForAll("days") LocalDate today,
            @ForAll Random random) {
        List<RetentionRule> shuffled = new ArrayList<>(schedule.rules());
        Collections.shuffle(shuffled, random);

        assertThat(new RetentionSchedule(shuffled).plan(facts, List.of(), today))
                .isEqualTo(schedule.plan(facts, List.of(), today));
    }

    @Property(tries = 300)
    @Label("that is due stays due, and is never due before the period of every rule that runs is over")
    void dueStaysDue(
            @ForAll("schedules") RetentionSchedule schedule,
            @ForAll("facts") Facts facts,
            @ForAll("days") LocalDate today) {
        RetentionPlan plan = schedule.plan(facts, List.of(), today);

        assertThat(schedule.plan(facts, List.of(), today.plusDays(1)).due()).containsAll(plan.due());
        assertThat(plan.due())
                .allSatisfy(due -> assertThat(schedule.rules().stream()
                                .filter(rule -> rule.category() == due.category())
                                .filter(rule -> facts.events().containsKey(rule.event())))
                        .allMatch(rule ->
                                !today.isBefore(facts.events().get(rule.event()).plus(rule.period()))));
    }

    @Property(tries = 300)
    @Label("under a hold does nothing on any day, and a released hold changes nothing")
    void holdBeatsAll(
            @ForAll("schedules") RetentionSchedule schedule,
            @ForAll("facts") Facts facts,
            @ForAll("days") LocalDate today) {
        Hold hold = Hold.on(facts.subject(), "a claim", "Bo Officer", START, START);

        assertThat(schedule.plan(facts, List.of(hold), today).due()).isEmpty();
        assertThat(schedule.plan(facts, List.of(hold.releasedFrom(START)), today))
                .isEqualTo(schedule.plan(facts, List.of(), today));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 5_000).map(START::plusDays);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Arbitraries.maps(Arbitraries.of(EVENTS), days()).map(events -> new Facts("A", events));
    }

    @Provide
    Arbitrary<RetentionSchedule> schedules() {
        return rules().list().ofMaxSize(8).map(rules -> {
            Map<String, RetentionRule> distinct = new LinkedHashMap<>();
            rules.forEach(rule -> distinct.put(rule.id(), rule));
            return new RetentionSchedule(List.copyOf(distinct.values()));
        });
    }

    private static Arbitrary<RetentionRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(PrivacyCategory.PERSONAL, PrivacyCategory.LINKED),
                        Arbitraries.of(EVENTS),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(RetentionAction.class))
                .as((category, event, months, action) -> new RetentionRule(
                        category + " " + event, category, event, Period.ofMonths(months), action, "a law"));
    }
}
