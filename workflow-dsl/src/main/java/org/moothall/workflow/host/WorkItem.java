// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task: one line of a worklist. Completed with {@link Host#completeItem}.
 *
 * @param caseId the case
 * @param workflow the name of its workflow
 * @param version the version of its workflow; {@link Host#runs} tells whether this host can take the task
 * @param task the task's name
 * @param ordinal which one of that name
 * @param candidates the roles that may do it, as text
 * @param opened since when it waits
 * @param holder who holds it, by the name of their account; empty when it is free
 * @param due by when it should be done; null when nobody said, and where that lies beyond the calendar. The date of a promise moves
 *     with it
 */
public record WorkItem(
        String caseId,
        String workflow,
        int version,
        String task,
        long ordinal,
        List<String> candidates,
        String holder,
        Instant opened,
        @Nullable Instant due) {
    /** The order of worklists: what is due first comes first, what has no date last; then by when it was opened, and by case. */
    public static final Comparator<WorkItem> IN_ORDER = Comparator.comparing(
                    WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkItem::opened)
            .thenComparing(WorkItem::caseId)
            .thenComparing(WorkItem::ordinal);

    /** Copies the candidates. */
    public WorkItem {
        candidates = List.copyOf(candidates);
    }

    /** Whether nobody holds it. */
    public boolean isFree() {
        return holder.isEmpty();
    }

    /** The same task, held by somebody; by nobody when the name is empty. */
    public WorkItem heldBy(String newHolder) {
        return new WorkItem(caseId, workflow, version, task, ordinal, candidates, newHolder, opened, due);
    }

    /** The same task, due at another date; null for none. */
    public WorkItem dueAt(@Nullable Instant newDue) {
        return new WorkItem(caseId, workflow, version, task, ordinal, candidates, holder, opened, newDue);
    }

    /** Without the people. */
    @Override
    public String toString() {
        return caseId + "/" + task + "/" + ordinal;
    }
}
