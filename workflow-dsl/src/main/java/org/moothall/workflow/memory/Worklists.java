// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.store.TaskQuery;

/** The open tasks, by case and ordinal, and by role in the order in which they are due. */
final class Worklists {
    private final Map<String, WorkItem> open = new HashMap<>();
    private final Map<String, TreeSet<WorkItem>> byRole = new HashMap<>();

    void add(WorkItem item) {
        open.put(key(item.caseId(), item.ordinal()), item);
        item.candidates()
                .forEach(role -> byRole.computeIfAbsent(role, any -> new TreeSet<>(WorkItem.IN_ORDER))
                        .add(item));
    }

    void remove(String caseId, long ordinal) {
        WorkItem item = open.remove(key(caseId, ordinal));
        if (item != null) {
            item.candidates().forEach(role -> of(role).remove(item));
        }
    }

    /** Gives a task another date, if it is there. */
    void move(String caseId, long ordinal, @Nullable Instant due) {
        WorkItem item = open.get(key(caseId, ordinal));
        if (item != null) {
            remove(caseId, ordinal);
            add(item.dueAt(due));
        }
    }

    /** A task is held by somebody, or by nobody. */
    void hold(String caseId, long ordinal, String holder) {
        WorkItem item = open.get(key(caseId, ordinal));
        if (item != null) {
            remove(caseId, ordinal);
            add(item.heldBy(holder));
        }
    }

    List<WorkItem> list(TaskQuery query, @Nullable WorkItem after, int limit) {
        NavigableSet<WorkItem> all = query.holder().isEmpty() ? of(query.role()) : held(query.holder());
        return (after == null ? all : all.tailSet(after, false))
                .stream()
                        .filter(item -> !query.isFree() || item.isFree())
                        .limit(limit)
                        .toList();
    }

    private NavigableSet<WorkItem> held(String holder) {
        return open.values().stream()
                .filter(item -> item.holder().equals(holder))
                .collect(Collectors.toCollection(() -> new TreeSet<>(WorkItem.IN_ORDER)));
    }

    private NavigableSet<WorkItem> of(String role) {
        return byRole.getOrDefault(role, new TreeSet<>(WorkItem.IN_ORDER));
    }

    private static String key(String caseId, long ordinal) {
        return caseId + "/" + ordinal;
    }
}
