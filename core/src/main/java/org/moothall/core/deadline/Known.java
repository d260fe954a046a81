// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moothall.core.deadline.Fact.Milestone;

/** The facts as they stand at a moment: not what comes later, and not what was withdrawn. */
final class Known {
    private final List<Fact> facts;
    private final Instant stop;

    /** As they stood at a moment, or when it was done or ended, if that was before. */
    Known(Collection<Fact> facts, Instant asOf) {
        stop = facts.stream()
                .filter(fact -> fact.is(Milestone.DONE) || fact.is(Milestone.ENDED))
                .map(Fact::at)
                .reduce(asOf, Stretches::earlier);
        List<Fact> happened =
                facts.stream().filter(fact -> !fact.at().isAfter(stop)).toList();
        List<Fact> standing = new ArrayList<>(happened);
        happened.stream()
                .filter(Fact.Withdrawn.class::isInstance)
                .map(Fact.Withdrawn.class::cast)
                .forEach(withdrawn -> standing.removeIf(withdrawn.extension()::equals));
        standing.sort(Comparator.comparing(Fact::at).thenComparing(Fact::toString));
        this.facts = List.copyOf(standing);
    }

    /** The last moment that is looked at. */
    Instant stop() {
        return stop;
    }

    <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Those of a kind, as JSON names it. */
    List<Fact> all(String kind) {
        return facts.stream().filter(fact -> fact.is(kind)).toList();
    }

    /** The moment of the first of a kind. */
    Optional<Instant> first(String kind) {
        return all(kind).stream().findFirst().map(Fact::at);
    }
}
