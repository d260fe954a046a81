// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pauses without overlaps, in order. */
final class Stretches {
    private Stretches() {}

    record Stretch(Instant from, Instant until) {}

    /** What of the pauses was between two moments; one that is open is taken to last until the second. */
    static List<Stretch> of(List<Pause> pauses, Instant first, Instant last) {
        List<Stretch> merged = new ArrayList<>();
        pauses.stream()
                .map(pause -> new Stretch(later(pause.from(), first), earlier(pause.endOr(last), last)))
                .filter(stretch -> !stretch.until().isBefore(stretch.from()))
                .sorted(Comparator.comparing(Stretch::from).thenComparing(Stretch::until))
                .forEach(stretch -> add(merged, stretch));
        return merged;
    }

    private static void add(List<Stretch> merged, Stretch next) {
        int last = merged.size() - 1;
        if (last >= 0 && !next.from().isAfter(merged.get(last).until())) {
            merged.set(
                    last,
                    new Stretch(merged.get(last).from(), later(merged.get(last).until(), next.until())));
        } else {
            merged.add(next);
        }
    }

    static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
