// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Route;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Plan;
import org.moothall.workflow.store.WriteSet.Plan.Frees;
import org.moothall.workflow.store.WriteSet.Plan.Kind;

/**
 * The due items in order of moments, cases and ordinals: timers, and for each case and step a look at its outbox items. Each route
 * has a list of its own, so nobody looks through what is due for others.
 */
final class Agenda {
    private static final Comparator<DueItem> BY_MOMENT = Comparator.comparing(DueItem::due)
            .thenComparing(DueItem::caseId)
            .thenComparing(DueItem::ordinal)
            .thenComparing(DueItem::name);

    private final Map<Route, TreeSet<DueItem>> byRoute = new HashMap<>();
    private final Map<String, Map<Key, DueItem>> byCase = new HashMap<>();
    private final Set<Key> claimed = new HashSet<>();
    /** What was planned for a look while it was claimed. */
    private final Map<Key, Plan> word = new HashMap<>();

    /** A timer, or a look; only looks have a step, because two timers of a case never share an ordinal. */
    private record Key(String caseId, long ordinal, String step) {
        static Key of(DueItem due) {
            return due.isOutbox() ? look(due.caseId(), due.name()) : new Key(due.caseId(), due.ordinal(), "");
        }

        static Key look(String caseId, String step) {
            return new Key(caseId, DueItem.OUTBOX, step);
        }
    }

    /** A timer is wanted at this moment, and at no other. */
    void set(DueItem timer) {
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
        return Optional.ofNullable(due(Key.look(caseId, step))).map(DueItem::due);
    }

    /** The first timer of a case to come due; null when it has none. */
    @Nullable
    DueItem firstTimer(String caseId) {
        return byCase.getOrDefault(caseId, Map.of()).values().stream()
                .filter(due -> !due.isOutbox())
                .min(BY_MOMENT)
                .orElse(null);
    }

    private void add(DueItem due) {
        byRoute.computeIfAbsent(due.route(), any -> new TreeSet<>(BY_MOMENT)).add(due);
        byCase.computeIfAbsent(due.caseId(), any -> new HashMap<>()).put(Key.of(due), due);
    }

    private void remove(Key key) {
        claimed.remove(key);
        Map<Key, DueItem> ofCase = byCase.getOrDefault(key.caseId(), Map.of());
        DueItem known = ofCase.isEmpty() ? null : ofCase.remove(key);
        if (known != null) {
            byRoute.getOrDefault(known.route(), new TreeSet<>(BY_MOMENT)).remove(known);
            if (ofCase.isEmpty()) {
                byCase.remove(key.caseId());
            }
        }
    }

    private @Nullable DueItem due(Key key) {
        return byCase.getOrDefault(key.caseId(), Map.of()).get(key);
    }

    /**
     * Plans the next looks at the outbox items of a case.
     *
     * @param program what the case runs
     * @param waiting the steps of which an item waits, whatever stands before it
     * @param failing those of which one waits that has failed
     */
    void plan(WriteSet change, String program, Set<String> waiting, Set<String> failing) {
        Plan plan = change.rows().plan();
        DueItem claim = plan.claim();
        Set<String> now = new HashSet<>();
        if (plan.kind() == Kind.NOW || plan.frees() != Frees.NOTHING) {
            byCase.getOrDefault(change.caseId(), Map.of()).values().stream()
                    .filter(DueItem::isOutbox)
                    .forEach(look -> now.add(look.name()));
            if (plan.frees() == Frees.PUT_OFF) {
                now.removeAll(failing);
            } else {
                now.addAll(waiting);
            }
        }
        if (claim != null) {
            now.remove(claim.name());
            end(claim, plan);
        }
        for (String step : now) {
            leaveWord(new DueItem(change.caseId(), DueItem.OUTBOX, program, step, change.at(), 0), Kind.NOW);
        }
        for (String step : change.newSteps()) {
            if (!now.contains(step) && (claim == null || !claim.name().equals(step))) {
                leaveWord(
                        new DueItem(change.caseId(), DueItem.OUTBOX, program, step, change.at(), 0),
                        Kind.SOMETHING_NEW);
            }
        }
    }

    private void leaveWord(DueItem look, Kind kind) {
        Key key = Key.of(look);
        if (claimed.contains(key)) {
            word.merge(
                    key,
                    kind == Kind.NOW ? Plan.now(look.due()) : Plan.somethingNew(look.due()),
                    (before, after) -> before.kind() == Kind.NOW ? before : after);
        } else if (kind == Kind.NOW || due(key) == null) {
            set(look);
        }
    }

    private void end(DueItem claim, Plan plan) {
        Plan meanwhile = word.remove(Key.of(claim));
        if (plan.kind() == Kind.AGAIN && (meanwhile == null || meanwhile.kind() != Kind.NOW)) {
            set(at(claim, plan.at()));
        } else if (meanwhile != null) {
            set(at(claim, meanwhile.at()));
        } else {
            remove(Key.of(claim));
        }
    }

    private static DueItem at(DueItem look, Instant moment) {
        return new DueItem(look.caseId(), look.ordinal(), look.program(), look.name(), moment, 0);
    }

    /** Claims the first thing that is due on one of these routes; in one case only, unless that is empty. */
    @Nullable
    DueItem claim(Instant now, String caseId, Collection<Route> routes) {
        Stream<DueItem> candidates = caseId.isEmpty()
                ? firsts(routes)
                : byCase.getOrDefault(caseId, Map.of()).values().stream()
                        .filter(due -> routes.contains(due.route()) && isFree(due));
        DueItem first =
                candidates.filter(due -> !due.due().isAfter(now)).min(BY_MOMENT).orElse(null);
        if (first != null) {
            claimed.add(Key.of(first));
        }
        return first;
    }

    /** The moment of the first thing on one of these routes that nobody has claimed. */
    @Nullable
    Instant next(Collection<Route> routes) {
        return firsts(routes).min(BY_MOMENT).map(DueItem::due).orElse(null);
    }

    private Stream<DueItem> firsts(Collection<Route> routes) {
        return routes.stream()
                .flatMap(route -> byRoute.getOrDefault(route, new TreeSet<>(BY_MOMENT)).stream()
                        .filter(this::isFree)
                        .limit(1));
    }

    private boolean isFree(DueItem due) {
        return !claimed.contains(Key.of(due));
    }

    void release(DueItem due) {
        Key key = Key.of(due);
        claimed.remove(key);
        Plan meanwhile = word.remove(key);
        if (meanwhile != null) {
            set(at(due, meanwhile.at()));
        }
    }
}
