// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Change.Plan;
import org.moothall.workflow.store.Due;

/** What is due when, in order of the moments, the cases and the ordinals. */
final class Agenda {
    private static final Comparator<Due> BY_MOMENT =
            Comparator.comparing(Due::due).thenComparing(Due::caseId).thenComparing(Due::ordinal);

    private final TreeSet<Due> planned = new TreeSet<>(BY_MOMENT);
    private final Map<Key, Due> byKey = new HashMap<>();
    private final Set<Key> claimed = new HashSet<>();
    private long ticket;

    private record Key(String caseId, long ordinal) {}

    void set(String caseId, long ordinal, String name, Instant due) {
        Key key = new Key(caseId, ordinal);
        drop(key);
        Due added = new Due(caseId, ordinal, name, due, ++ticket);
        planned.add(added);
        byKey.put(key, added);
    }

    /** It is not wanted any more; if it was claimed, that ends. */
    void clear(String caseId, long ordinal) {
        Key key = new Key(caseId, ordinal);
        drop(key);
        claimed.remove(key);
    }

    private void drop(Key key) {
        Due known = byKey.remove(key);
        if (known != null) {
            planned.remove(known);
        }
    }

    /** Plans the next look at the outbox of a case. */
    void plan(String caseId, Plan plan) {
        Due known = byKey.get(new Key(caseId, Due.OUTBOX));
        switch (plan.kind()) {
            case AS_IT_IS -> {}
            case NOW -> set(caseId, Due.OUTBOX, "", plan.at());
            case SOMETHING_NEW -> set(caseId, Due.OUTBOX, "", known == null ? plan.at() : known.due());
            case AGAIN, DONE -> end(caseId, plan, known);
        }
    }

    private void end(String caseId, Plan plan, @Nullable Due known) {
        boolean isAsClaimed = known != null && known.ticket() == plan.ticket();
        clear(caseId, Due.OUTBOX);
        if (known != null && !isAsClaimed) {
            set(caseId, Due.OUTBOX, "", known.due());
        } else if (plan.kind() == Plan.Kind.AGAIN) {
            set(caseId, Due.OUTBOX, "", plan.at());
        }
    }

    @Nullable
    Due claim(Instant now) {
        for (Due due : planned) {
            if (due.due().isAfter(now)) {
                return null;
            }
            if (claimed.add(key(due))) {
                return due;
            }
        }
        return null;
    }

    void release(Due due) {
        claimed.remove(key(due));
    }

    @Nullable
    Instant next() {
        for (Due due : planned) {
            if (!claimed.contains(key(due))) {
                return due.due();
            }
        }
        return null;
    }

    private static Key key(Due due) {
        return new Key(due.caseId(), due.ordinal());
    }
}
