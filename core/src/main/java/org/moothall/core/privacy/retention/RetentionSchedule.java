// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.internal.Required;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A council's retention rules. Among the rules for one category whose events have happened, the longest decides; of two that end on one
 * day, the one that leaves least.
 *
 * <pre>{@code
 * RetentionSchedule.of(new RetentionRule(
 *         "hl-1", PERSONAL, "closed", Period.ofYears(6), ERASE, "Limitation Act 1980"))
 * }</pre>
 *
 * <p><b>Errors</b> the constructor throws when two rules have one id, or speak of one category after one event.
 *
 * @param rules in no order that matters
 */
public record RetentionSchedule(List<RetentionRule> rules) {
    private static final Comparator<Fate.Due> DECIDING = Comparator.comparing(Fate.Due::since)
            .thenComparing(due -> due.rule().action(), Comparator.reverseOrder())
            .thenComparing(due -> due.rule().id());

    /** Copies the rules, and refuses those that contradict each other. */
    public RetentionSchedule {
        rules = List.copyOf(Required.part(rules, "a retention schedule", "rules"));
        Set<String> ids = new HashSet<>();
        Set<String> events = new HashSet<>();
        for (RetentionRule rule : rules) {
            if (!ids.add(rule.id()) || !events.add(rule.category() + " " + rule.event())) {
                throw new IllegalArgumentException("retention rule '" + rule.id()
                        + "' has the id of another, or its category and event; leave one of them");
            }
        }
    }

    /** A schedule of these rules. */
    public static RetentionSchedule of(RetentionRule... rules) {
        return new RetentionSchedule(Arrays.asList(rules));
    }

    /**
     * What is due on a day, what is not, and why. Holds on other subjects do not count. A hold whose subject is a mistyped case
     * reference names no case there can be, so it may be meant for this one: that is a finding, and nothing is done.
     */
    public RetentionPlan plan(Facts facts, Collection<Hold> holds, LocalDate today) {
        List<Hold> holding = holds.stream()
                .filter(hold -> hold.isOn(facts.subject()) && hold.holdsOn(today))
                .toList();
        return new RetentionPlan(
                today,
                Arrays.stream(PrivacyCategory.values())
                        .map(category -> fate(category, facts, holding, today))
                        .toList(),
                Stream.concat(mistyped(List.copyOf(holds), facts, today), unknown(facts).stream())
                        .toList());
    }

    private static Stream<Finding> mistyped(List<Hold> holds, Facts facts, LocalDate today) {
        return IntStream.range(0, holds.size())
                .filter(index -> holds.get(index).holdsOn(today)
                        && Subject.isMistyped(holds.get(index).subject())
                        && !holds.get(index).isOn(facts.subject()))
                .mapToObj(index -> Finding.error(
                        "retention/hold-names-nothing",
                        Hold.place(index),
                        "is a case reference with a wrong symbol, which names no case; correct it, for until then"
                                + " nothing is done in case it is meant for this one"));
    }

    /** That an event has not happened is nothing to tell, unless one did that no rule speaks of. */
    private List<Finding> unknown(Facts facts) {
        Set<String> unused = new TreeSet<>(facts.events().keySet());
        rules.forEach(rule -> unused.remove(rule.event()));
        return rules.stream()
                .filter(rule -> !unused.isEmpty() && !facts.events().containsKey(rule.event()))
                .sorted(Comparator.comparing(RetentionRule::id))
                .map(rule -> unknown(rule, unused))
                .toList();
    }

    private static Finding unknown(RetentionRule rule, Set<String> unused) {
        return Finding.error(
                "retention/unknown-event",
                new Location.Component(rule.id()),
                "the rule waits for '%s', and no such fact is known; known, and used by no rule: '%s'; correct the name in the rule"
                                .formatted(rule.event(), String.join("', '", unused))
                        + " or in the facts, or leave out the facts that nothing waits for");
    }

    private Fate fate(PrivacyCategory category, Facts facts, List<Hold> holding, LocalDate today) {
        List<RetentionRule> speaking =
                rules.stream().filter(rule -> rule.category() == category).toList();
        if (speaking.isEmpty()) {
            return new Fate.NoRule(category);
        }
        Optional<Fate.Due> deciding = speaking.stream()
                .map(rule -> Optional.ofNullable(facts.events().get(rule.event()))
                        .map(day -> new Fate.Due(rule, rule.dueAfter(day)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .max(DECIDING);
        return deciding.<Fate>map(due -> on(today, due, holding))
                .orElseGet(() -> new Fate.Waiting(
                        category,
                        speaking.stream().map(RetentionRule::event).sorted().toList()));
    }

    private static Fate on(LocalDate today, Fate.Due due, List<Hold> holding) {
        if (today.isBefore(due.since())) {
            return new Fate.NotYet(due.rule(), due.since());
        }
        return holding.isEmpty() ? due : new Fate.Held(due.rule(), due.since(), holding);
    }
}
