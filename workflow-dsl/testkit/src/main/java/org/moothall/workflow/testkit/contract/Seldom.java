// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.runtime.HostBuilder;

/**
 * Leads two hosts of a kind through the same steps: one looks at everything at its moment, the other only when somebody asks. Nobody
 * delivers. What they answer is the same at each step, and so is everything that can be seen once both have looked.
 */
final class Seldom {
    private Seldom() {}

    static void walk(Function<InstantSource, HostBuilder> hosts, long seed, int steps) {
        try (TracedHost watched = TracedHost.watched(hosts);
                TracedHost asked = TracedHost.asked(hosts)) {
            Moves moves = new Moves(seed);
            for (int step = 1; step <= steps; step++) {
                Moves.Move move = moves.next(watched);
                same("seed " + seed + ", step " + step + ", " + move.words(), move.on(watched), move.on(asked));
            }
            watched.host().runDue();
            asked.host().runDue();
            Map<String, Object> seen = asked.seen();
            watched.seen().forEach((what, one) -> {
                Object other = seen.getOrDefault(what, "nothing");
                same("seed " + seed + ", " + what, words(one), words(other));
            });
        }
    }

    /** A timer is parked when it is looked at; when that was is the one thing that differs. */
    private static String words(Object seen) {
        return seen instanceof Iterable<?> items ? listed(items) : Objects.toString(seen);
    }

    private static String listed(Iterable<?> items) {
        StringBuilder words = new StringBuilder();
        for (Object item : items) {
            words.append('\n')
                    .append(
                            item instanceof OutboxItem parked
                                    ? parked.delivery() + " " + parked.status() + " " + parked.attempts()
                                    : item);
        }
        return words.toString();
    }

    private static void same(String where, String one, String other) {
        if (!one.equals(other)) {
            throw new AssertionError(where + " differs\n  watched  " + one + "\n  asked    " + other);
        }
    }
}
