// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Delivery;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** One of the hosts of a trace, with what can be seen of it. */
final class TracedHost implements AutoCloseable {
    private final Function<InstantSource, HostBuilder> hosts;
    private final SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2026-06-01T08:00:00Z"));
    /** What was tried to be delivered, by case: their order among each other is nobody's promise. */
    private final Map<String, List<String>> tried = new LinkedHashMap<>();

    private final Kind kind;
    private Instant now = time.instant();
    private Host host;

    /** Who sees to what is due. */
    private enum Kind {
        /** It is looked at when it is due, and delivered. */
        WORKING,
        /** It is looked at when it is due; nobody delivers. */
        WATCHED,
        /** Nobody looks and nobody delivers. */
        ASKED
    }

    private TracedHost(Function<InstantSource, HostBuilder> hosts, Kind kind) {
        this.hosts = hosts;
        this.kind = kind;
        this.host = begin();
    }

    TracedHost(Function<InstantSource, HostBuilder> hosts) {
        this(hosts, Kind.WORKING);
    }

    static TracedHost watched(Function<InstantSource, HostBuilder> hosts) {
        return new TracedHost(hosts, Kind.WATCHED);
    }

    static TracedHost asked(Function<InstantSource, HostBuilder> hosts) {
        return new TracedHost(hosts, Kind.ASKED);
    }

    private Host begin() {
        HostBuilder builder = hosts.apply(kind == Kind.ASKED ? () -> now : time).dispatch(Dispatch.inline());
        if (kind == Kind.WORKING) {
            builder.answering(RING_BELL, this::rung).delivering(PROCLAIM, this::rung);
        }
        TraceWorkflows.ALL.forEach(builder::run);
        return builder.build();
    }

    /** Fails sometimes, for some deliveries until it is parked, and sometimes answers what the case cannot bear; never by chance. */
    private Word rung(Word word, Delivery delivery) {
        List<String> before = tried.computeIfAbsent(delivery.caseId(), any -> new ArrayList<>());
        String attempt = delivery.key() + " " + word.text();
        long repeated = before.stream().filter(attempt::equals).count();
        int luck = Math.floorMod(attempt.hashCode() + 31 * repeated, 7);
        boolean isDoomed = Math.floorMod(attempt.hashCode(), 5) == 0;
        before.add(attempt);
        if (isDoomed ? repeated < 8 : luck < 2) {
            throw new IllegalStateException("no rope");
        }
        return new Word(luck == 6 ? TraceWorkflows.STORM : "dong");
    }

    Host host() {
        return host;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
        if (kind != Kind.ASKED) {
            time.pass(duration, host);
        }
    }

    /** Ends one process and begins another, which first looks whether anything was left to it. */
    void restart() {
        host.close();
        host = begin();
        host.runDue();
    }

    /** The cases of all workflows. */
    List<CaseSnapshot<Moot>> cases() {
        return TraceWorkflows.ALL.stream()
                .flatMap(workflow -> host.cases(workflow).stream())
                .toList();
    }

    /** Everything that can be seen of it, under what it is. */
    Map<String, Object> seen() {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("time", now);
        seen.put("what is due next", host.nextDue());
        cases().forEach(view -> see(view, seen));
        for (Role role : List.of(Moot.REEVE, Moot.MILLER)) {
            seen.put("the worklist of " + role.name(), host.worklist(role));
            seen.put("the pages of " + role.name() + "'s worklist", pages(role));
        }
        for (Actor actor : List.of(Actor.of("clerk", Moot.REEVE), Actor.of("miller", Moot.MILLER, Moot.REEVE))) {
            seen.put("the worklist for " + actor.name(), host.worklistFor(actor));
        }
        seen.put("what is parked", host.parked());
        return seen;
    }

    private void see(CaseSnapshot<Moot> view, Map<String, Object> seen) {
        String id = view.id();
        seen.put(id + ", its version", view.version());
        seen.put(id + ", its journal", view.journal());
        seen.put(id + ", its data", view.data());
        seen.put(id + ", its outcome", view.outcome());
        seen.put(id + ", what it waits for", view.waiting());
        seen.put(id + ", its deadlines", view.deadlines());
        seen.put(id + ", its outbox", host.outbox(id));
        seen.put(id + ", what was tried for it", List.copyOf(tried.getOrDefault(id, List.of())));
    }

    private List<WorkItem> pages(Role role) {
        List<WorkItem> all = new ArrayList<>();
        List<WorkItem> page = host.worklistPage(role, null, 2);
        while (!page.isEmpty()) {
            all.addAll(page);
            WorkItem last = page.get(page.size() - 1);
            page = host.worklistPage(role, last, 2);
        }
        return all;
    }

    @Override
    public void close() {
        host.close();
    }
}
