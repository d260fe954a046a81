// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.model.Name;

/** A task that has candidates, and may have a date by which it is due. */
public final class Assigned {
    private final List<Role> candidates;
    private final @Nullable Deadline due;

    Assigned(List<Role> candidates, @Nullable Deadline due) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a task needs at least one candidate role");
        }
        this.candidates = List.copyOf(candidates);
        this.due = due;
    }

    /**
     * By when it should be done, counted from when it is opened; a promise of the whole case keeps its own date. Being late
     * orders worklists and stops nothing.
     */
    public Assigned due(Deadline deadline) {
        Name.of("a deadline", deadline.name());
        return new Assigned(candidates, deadline);
    }

    List<String> candidateNames() {
        return candidates.stream().map(Role::name).toList();
    }

    @Nullable
    Deadline due() {
        return due;
    }

    String dueWords() {
        return due == null ? "" : due.words();
    }
}
