// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Change.Plan;
import org.moothall.workflow.store.Change.Plan.Kind;
import org.moothall.workflow.store.Due;
import org.moothall.workflow.store.Route;

/**
 * What is due when, in order of the moments, the cases and the ordinals: timers, and for each case and step a look at its outbox items.
 * Each route has a list of its own, so nobody looks through what is due for others.
 */
final class Agenda {
    private static final Comparator<Due> BY_MOMENT = Comparator.comparing(Due::due)
            .thenComparing(Due::caseId)
            .thenComparing(Due::ordinal)
            .thenComparing(Due::name);

    private final Map<Route, TreeSet<Due>> byRoute = new HashMap<>();
    private final Map<String, Map<Key, Due>> byCase = new HashMap<>();
    private final Set<Key> claimed = new HashSet<>();
    /** What was planned for a look while it was claimed. */
    private final Map<Key, Plan> word = new HashMap<>();

    /** A timer, or a look; only looks have a step, because two timers of a case never share an ordinal. */
    private record Key(String caseId, long ordinal, String step) {
        static Key of(Due due) {
            return due.isOutbox() ? look(due.caseId(), due.name()) : new Key(due.caseId(), due.ordinal(), "");
        }

        static Key look(String caseId, String step) {
            return new Key(caseId, Due.OUTBOX, step);
        }
    }

    /** A timer is wanted at this moment, and at no other. */
    void set(Due timer) {
        remove(Key.of(timer));
        add(timer);
    }

    /** A timer is not wanted any more; if it was claimed, that ends. */
    void clear(String caseId, long ordinal) {
        remove(new Key(caseId, ordinal, ""));
    }

    boolean has(String caseId, long ordinal) {
        return due(new Key(caseId, ordinal, "")) != null;
    }

    /** When the outbox items of a step are looked at next; empty when that is not planned. */
    Optional<Instant> nextLook(String caseId, String step) {
        return Optional.ofNullable(due(Key.look(caseId, step))).map(Due::due);
    }

    /** The first timer of a case to come due; null when it has none. */
    @Nullable
    Due firstTimer(String caseId) {
        return byCase.getOrDefault(caseId, Map.of()).values().stream()
                .filter(due -> !due.isOutbox())
                .min(BY_MOMENT)
                .orElse(null);
    }

    private void add(Due due) {
        byRoute.computeIfAbsent(due.route(), any -> new TreeSet<>(BY_MOMENT)).add(due);
        byCase.computeIfAbsent(due.caseId(), any -> new HashMap<>()).put(Key.of(due), due);
    }

    private void remove(Key key) {
        claimed.remove(key);
        Map<Key, Due> ofCase = byCase.getOrDefault(key.caseId(), Map.of());
        Due known = ofCase.isEmpty() ? null : ofCase.remove(key);
        if (known != null) {
            byRoute.getOrDefault(known.route(), new TreeSet<>(BY_MOMENT)).remove(known);
            if (ofCase.isEmpty()) {
                byCase.remove(key.caseId());
            }
        }
    }

    private @Nullable Due due(Key key) {
        return byCase.getOrDefault(key.caseId(), Map.of()).get(key);
    }

    /**
     * Plans the next looks at the outbox items of a case.
     *
     * @param program what the case runs
     * @param waiting the steps of which an item waits, whatever stands before it
     */
    void plan(Change change, String program, Set<String> waiting) {
        Plan plan = change.rows().plan();
        Due claim = plan.claim();
        Set<String> now = new HashSet<>(plan.freed());
        if (plan.kind() == Kind.NOW) {
            now.addAll(waiting);
            byCase.getOrDefault(change.caseId(), Map.of()).values().stream()
                    .filter(Due::isOutbox)
                    .forEach(look -> now.add(look.name()));
        } else if (claim != null) {
            end(claim, plan);
        }
        for (String step : now) {
            leaveWord(new Due(change.caseId(), Due.OUTBOX, program, step, change.at(), 0), Kind.NOW);
        }
        for (String step : change.newSteps()) {
            if (!now.contains(step) && (claim == null || !claim.name().equals(step))) {
                leaveWord(new Due(change.caseId(), Due.OUTBOX, program, step, change.at(), 0), Kind.SOMETHING_NEW);
            }
        }
    }

    private void leaveWord(Due look, Kind kind) {
        Key key = Key.of(look);
        if (claimed.contains(key)) {
            word.merge(
                    key,
                    new Plan(kind, look.due(), null, List.of()),
                    (before, after) -> before.kind() == Kind.NOW ? before : after);
        } else if (kind == Kind.NOW || due(key) == null) {
            set(look);
        }
    }

    private void end(Due claim, Plan plan) {
        Plan meanwhile = word.remove(Key.of(claim));
        if (plan.kind() == Kind.AGAIN && (meanwhile == null || meanwhile.kind() != Kind.NOW)) {
            set(at(claim, plan.at()));
        } else if (meanwhile != null) {
            set(at(claim, meanwhile.at()));
        } else {
            remove(Key.of(claim));
        }
    }

    private static Due at(Due look, Instant moment) {
        return new Due(look.caseId(), look.ordinal(), look.program(), look.name(), moment, 0);
    }

    /** Claims the first thing that is due on one of these routes; in one case only, unless that is empty. */
    @Nullable
    Due claim(Instant now, String caseId, Collection<Route> routes) {
        Stream<Due> candidates = caseId.isEmpty()
                ? firsts(routes)
                : byCase.getOrDefault(caseId, Map.of()).values().stream()
                        .filter(due -> routes.contains(due.route()) && isFree(due));
        Due first =
                candidates.filter(due -> !due.due().isAfter(now)).min(BY_MOMENT).orElse(null);
        if (first != null) {
            claimed.add(Key.of(first));
        }
        return first;
    }

    /** The moment of the first thing on one of these routes that nobody has claimed. */
    @Nullable
    Instant next(Collection<Route> routes) {
        return firsts(routes).min(BY_MOMENT).map(Due::due).orElse(null);
    }

    private Stream<Due> firsts(Collection<Route> routes) {
        return routes.stream()
                .flatMap(route -> byRoute.getOrDefault(route, new TreeSet<>(BY_MOMENT)).stream()
                        .filter(this::isFree)
                        .limit(1));
    }

    private boolean isFree(Due due) {
        return !claimed.contains(Key.of(due));
    }

    void release(Due due) {
        Key key = Key.of(due);
        claimed.remove(key);
        Plan meanwhile = word.remove(key);
        if (meanwhile != null) {
            set(at(due, meanwhile.at()));
        }
    }
}
