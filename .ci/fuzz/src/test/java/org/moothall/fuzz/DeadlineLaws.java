// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.deadline.DeadlineChain;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.deadline.Reckoning;
import org.moothall.core.deadline.Standing;
import org.moothall.core.deadline.statutory.StatutoryChains;
import org.moothall.core.deadline.statutory.StatutoryDeadline;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;

/** What holds of every statutory deadline, whatever is said to have happened to it: it is reckoned, or its calendar says that it cannot be. */
final class DeadlineLaws {
    private static final int MOST = 12;
    private static final List<DeadlineChain> CHAINS =
            List.of(StatutoryChains.HAZARD, StatutoryChains.EHC, StatutoryChains.LGSCO_COMPLAINT);

    private final Script script;
    private final Instant trigger;
    private final Moments moments;
    private final List<Fact> facts = new ArrayList<>();
    private final Instant asOf;

    private DeadlineLaws(Script script) {
        this.script = script;
        trigger = Moments.any(script);
        moments = new Moments(script, trigger);
        asOf = moments.next();
    }

    /** Reckons a deadline by a script of what happened. */
    static void of(Script script) {
        new DeadlineLaws(script).run();
    }

    private void run() {
        List<StatutoryDeadline> all = StatutoryDeadlines.all();
        int which = script.one() % (all.size() + CHAINS.size());
        while (facts.size() < MOST && !script.isOver()) {
            happen(script.one() % 11);
        }
        if (which < all.size()) {
            ofRule(all.get(which));
        } else {
            ofChain(CHAINS.get(which - all.size()));
        }
    }

    private void happen(int what) {
        Instant at = moments.next();
        switch (what) {
            case 0, 1 -> facts.add(new Fact.Suspended(pause(at)));
            case 2 -> facts.add(Fact.restarted(at));
            case 3 -> facts.add(new Fact.Agreed(at, moments.day()));
            case 4 -> facts.add(new Fact.Extended(at, 1 + further()));
            case 5 -> facts.add(new Fact.ExtendedUntil(at, moments.day()));
            case 6 -> withdraw(at);
            case 7 -> facts.add(Fact.appealed(at));
            case 8 -> facts.add(Fact.excused(at));
            case 9 -> facts.add(script.one() % 2 == 0 ? Fact.openEnded(at) : Fact.ended(at));
            default -> facts.add(Fact.done(at));
        }
    }

    private int further() {
        int further = script.one();
        return further == 0xFF ? 9_998 : further;
    }

    private Pause pause(Instant from) {
        if (script.one() % 4 == 0) {
            return Pause.since(from);
        }
        Instant until = moments.next();
        return until.isBefore(from) ? Pause.between(until, from) : Pause.between(from, until);
    }

    private void withdraw(Instant at) {
        List<Fact.Extension> given = facts.stream()
                .filter(Fact.Extension.class::isInstance)
                .map(Fact.Extension.class::cast)
                .toList();
        if (!given.isEmpty()) {
            Fact.Extension extension = script.oneOf(given);
            facts.add(new Fact.Withdrawn(at.isBefore(extension.at()) ? extension.at() : at, extension));
        }
    }

    private void ofRule(StatutoryDeadline deadline) {
        DeadlineRule rule = deadline.rule();
        Optional<Reckoning> reckoned = answer(() -> rule.reckon(trigger, facts, asOf));
        List<Fact> turned = new ArrayList<>(facts);
        Collections.reverse(turned);
        require(reckoned.equals(answer(() -> rule.reckon(trigger, turned, asOf))), deadline, "order does not matter");
        reckoned.ifPresent(reckoning -> ofReckoning(deadline, reckoning));
    }

    private void ofReckoning(StatutoryDeadline deadline, Reckoning reckoning) {
        require(reckoning.elapsed() >= 0 && reckoning.paused() >= 0, deadline, "time runs on");
        require(!reckoning.due().words().isBlank(), deadline, "a date has words");
        require(reckoning.standing() != Standing.NOT_BEGUN, deadline, "it has begun");
        require(
                reckoning.steps().stream().noneMatch(String::isBlank)
                        && reckoning.notCounted().stream().noneMatch(String::isBlank),
                deadline,
                "each step is said");
        Objects.requireNonNull(reckoning.toString());
    }

    private void ofChain(DeadlineChain chain) {
        Map<String, List<Fact>> all = Map.of(
                chain.links().get(0).name(), facts,
                chain.links().get(1).name(), facts);
        answer(() -> chain.reckon(trigger, all, asOf));
    }

    /** What is reckoned; empty when the calendar does not reach so far. */
    private static <T> Optional<T> answer(Supplier<T> reckoning) {
        try {
            return Optional.of(reckoning.get());
        } catch (OutsideCalendarException outside) {
            return Optional.empty();
        }
    }

    private void require(boolean holds, StatutoryDeadline deadline, String law) {
        if (!holds) {
            throw new AssertionError(
                    deadline.id() + " breaks \"" + law + "\" from " + trigger + " with " + facts + " as of " + asOf);
        }
    }
}
