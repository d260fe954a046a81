// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Change.Plan;
import org.moothall.workflow.store.Change.Plan.Kind;
import org.moothall.workflow.store.Due;

/** What is due when, in order of the moments, the cases and the ordinals. */
final class Agenda {
    private static final Comparator<Due> BY_MOMENT =
            Comparator.comparing(Due::due).thenComparing(Due::caseId).thenComparing(Due::ordinal);

    private final TreeSet<Due> planned = new TreeSet<>(BY_MOMENT);
    private final Map<Key, Due> byKey = new HashMap<>();
    private final Set<Key> claimed = new HashSet<>();
    /** What was planned for an outbox while it was claimed. */
    private final Map<String, Plan> word = new HashMap<>();

    private record Key(String caseId, long ordinal) {}

    void set(String caseId, long ordinal, String name, Instant due) {
        clear(caseId, ordinal);
        Due added = new Due(caseId, ordinal, name, due, 0);
        planned.add(added);
        byKey.put(new Key(caseId, ordinal), added);
    }

    /** It is not wanted any more; if it was claimed, that ends. */
    void clear(String caseId, long ordinal) {
        Key key = new Key(caseId, ordinal);
        claimed.remove(key);
        Due known = byKey.remove(key);
        if (known != null) {
            planned.remove(known);
        }
    }

    boolean has(String caseId, long ordinal) {
        return byKey.containsKey(new Key(caseId, ordinal));
    }

    /** When the outbox of a case is looked at next; empty when that is not planned. */
    Optional<Instant> nextLook(String caseId) {
        return Optional.ofNullable(byKey.get(new Key(caseId, Due.OUTBOX))).map(Due::due);
    }

    /** Plans the next look at the outbox of a case. */
    void plan(String caseId, Plan plan, boolean somethingWaits) {
        if (plan.kind() == Kind.AS_IT_IS) {
            return;
        }
        if (plan.endsClaim()) {
            end(caseId, plan);
        } else if (somethingWaits) {
            leaveWord(caseId, plan);
        }
    }

    private void leaveWord(String caseId, Plan plan) {
        Key key = new Key(caseId, Due.OUTBOX);
        if (claimed.contains(key)) {
            word.merge(caseId, plan, (before, after) -> before.kind() == Kind.NOW ? before : after);
        } else if (plan.kind() == Kind.NOW || !byKey.containsKey(key)) {
            set(caseId, Due.OUTBOX, "", plan.at());
        }
    }

    private void end(String caseId, Plan plan) {
        Plan meanwhile = word.remove(caseId);
        if (plan.kind() == Kind.AGAIN && (meanwhile == null || meanwhile.kind() != Kind.NOW)) {
            set(caseId, Due.OUTBOX, "", plan.at());
        } else if (meanwhile != null) {
            set(caseId, Due.OUTBOX, "", meanwhile.at());
        } else {
            clear(caseId, Due.OUTBOX);
        }
    }

    @Nullable
    Due claim(Instant now, Predicate<Due> canBeDone) {
        for (Due due : planned) {
            if (due.due().isAfter(now)) {
                return null;
            }
            Key key = new Key(due.caseId(), due.ordinal());
            if (!claimed.contains(key) && canBeDone.test(due)) {
                claimed.add(key);
                return due;
            }
        }
        return null;
    }

    void release(Due due) {
        claimed.remove(new Key(due.caseId(), due.ordinal()));
        Plan meanwhile = due.isOutbox() ? word.remove(due.caseId()) : null;
        if (meanwhile != null) {
            set(due.caseId(), Due.OUTBOX, "", meanwhile.at());
        }
    }

    @Nullable
    Instant next(Predicate<Due> canBeDone) {
        return planned.stream()
                .filter(due -> !claimed.contains(new Key(due.caseId(), due.ordinal())) && canBeDone.test(due))
                .map(Due::due)
                .findFirst()
                .orElse(null);
    }
}
