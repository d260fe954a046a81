// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.moothall.workflow.runtime.HostBuilder;

/**
 * Leads two hosts through the same steps, drawn at random, and looks after each of them at everything that can be seen: what was
 * answered, journals, data, what is waited for, worklists, outboxes, what is parked, deadlines, what is due next.
 *
 * <pre>{@code
 * Traces.between(InMemoryHost::at, time -> MyHost.over(new MyStore(), time)).walk(7, 60);
 * }</pre>
 */
public final class Traces {
    /** Seeds and a length that between them come to everything that a journal, an outbox and an answer can tell. */
    static final List<Long> SEEDS = List.of(2L, 9L, 36L, 117L);

    static final int STEPS = 100;

    private final Function<InstantSource, HostBuilder> first;
    private final Function<InstantSource, HostBuilder> second;
    private final int restartsEvery;

    private Traces(
            Function<InstantSource, HostBuilder> first,
            Function<InstantSource, HostBuilder> second,
            int restartsEvery) {
        this.first = first;
        this.second = second;
        this.restartsEvery = restartsEvery;
    }

    /** Compares two hosts, each begun once a walk, over a store that holds nothing yet. */
    public static Traces between(
            Function<InstantSource, HostBuilder> first, Function<InstantSource, HostBuilder> second) {
        return new Traces(first, second, 0);
    }

    /** The same, with the second host closed and begun again after each so many steps; its function has to name one store. */
    public Traces restartingTheSecondEvery(int steps) {
        return new Traces(first, second, steps);
    }

    /** Walks so many steps; the same seed walks the same. <b>Errors</b> the first difference is an {@link AssertionError}. */
    public void walk(long seed, int steps) {
        try (TracedHost one = new TracedHost(first);
                TracedHost other = new TracedHost(second)) {
            Moves moves = new Moves(seed);
            for (int step = 1; step <= steps; step++) {
                Moves.Move move = moves.next(one);
                String where = "seed " + seed + ", step " + step + ", " + move.words();
                same(where, "the answer", move.on(one), move.on(other));
                if (restartsEvery > 0 && step % restartsEvery == 0) {
                    other.restart();
                }
                compare(where, one.seen(), other.seen());
            }
        }
    }

    private static void compare(String where, Map<String, Object> one, Map<String, Object> other) {
        Set<String> all = new LinkedHashSet<>(one.keySet());
        all.addAll(other.keySet());
        all.forEach(what -> same(where, what, one.getOrDefault(what, "nothing"), other.getOrDefault(what, "nothing")));
    }

    private static void same(String where, String what, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            throw new AssertionError(where + ": " + what + " differs\n  first   " + one + "\n  second  " + other);
        }
    }
}
