// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A chain of deadlines: some run from one trigger, others from the end of an earlier deadline. Before that end, the later dates are forecasts
 * from the earlier date.
 *
 * <pre>{@code
 * DeadlineChain.starting("investigate", INVESTIGATE).then("investigate", "summary", SUMMARY)
 * }</pre>
 *
 * @param links its deadlines, each after the one that it follows
 */
public record DeadlineChain(List<Link> links) {
    /**
     * One deadline of a chain.
     *
     * @param name its name in the chain
     * @param rule how it is counted
     * @param follows the name of the one from whose end it runs; empty when it runs from the trigger
     */
    public record Link(String name, DeadlineRule rule, Optional<String> follows) {}

    /** Refuses a name that is there twice, and a link that follows none before it. */
    public DeadlineChain {
        links = List.copyOf(links);
        List<String> names = new ArrayList<>();
        for (Link link : links) {
            if (names.contains(link.name())) {
                throw new IllegalArgumentException("the chain has two deadlines '" + link.name() + "'; rename one");
            }
            link.follows().filter(name -> !names.contains(name)).ifPresent(name -> {
                throw new IllegalArgumentException("'" + link.name() + "' follows '" + name
                        + "', which does not come before it; the chain has " + names);
            });
            names.add(link.name());
        }
    }

    /** A chain of one, which runs from the trigger. */
    public static DeadlineChain starting(String name, DeadlineRule rule) {
        return new DeadlineChain(List.of(new Link(name, rule, Optional.empty())));
    }

    /** The same, and another that runs from the trigger too. */
    public DeadlineChain and(String name, DeadlineRule rule) {
        return with(new Link(name, rule, Optional.empty()));
    }

    /** The same, and another that runs from the end of an earlier one. */
    public DeadlineChain then(String follows, String name, DeadlineRule rule) {
        return with(new Link(name, rule, Optional.of(follows)));
    }

    private DeadlineChain with(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new DeadlineChain(more);
    }

    /**
     * How each of them stands at a moment, by name.
     *
     * @param trigger what the first run from
     * @param facts what happened to each, by name; a name that the chain does not have is refused
     * @param asOf the moment
     */
    public Map<String, Reckoning> reckon(Instant trigger, Map<String, ? extends Collection<Fact>> facts, Instant asOf) {
        refuseStrangers(facts.keySet());
        Map<String, Reckoning> reckoned = new LinkedHashMap<>();
        for (Link link : links) {
            Collection<Fact> own = facts.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(link.name()))
                    .<Fact>flatMap(entry -> entry.getValue().stream())
                    .toList();
            Reckoning reckoning = link.follows()
                    .map(name -> following(name, Objects.requireNonNull(reckoned.get(name)), link.rule(), own, asOf))
                    .orElseGet(() -> link.rule().reckon(trigger, own, asOf));
            reckoned.put(link.name(), reckoning);
        }
        return reckoned;
    }

    private void refuseStrangers(Set<String> names) {
        List<String> known = links.stream().map(Link::name).toList();
        names.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "there are facts for '" + name + "', which the chain does not have; it has " + known);
                });
    }

    private static Reckoning following(
            String name, Reckoning before, DeadlineRule rule, Collection<Fact> facts, Instant asOf) {
        if (before.done().isPresent()) {
            return rule.reckon(before.done().get(), facts, asOf);
        }
        if (before.standing() == Standing.ENDED) {
            return Reckoning.notBegun("'" + name + "' ended without being done");
        }
        return before.due()
                .over()
                .map(over -> Stretches.later(over.minusNanos(1), asOf))
                .map(from -> rule.reckon(from, List.of(), from)
                        .asForecast("A forecast, as if '" + name + "' ended on " + English.day(from) + "."))
                .orElseGet(() -> Reckoning.notBegun("it waits for the end of '" + name + "', which has no date"));
    }
}
