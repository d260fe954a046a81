// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.TaskQuery;

/** Pages of what waits for people: of a role, and of a person; each of several questions to the store, merged in their order. */
final class WorklistPages {
    private final Store store;
    private final Set<String> declared;

    WorklistPages(Store store, List<Workflow<?>> workflows) {
        this.store = store;
        this.declared = workflows.stream()
                .flatMap(workflow -> workflow.shape().tasks().stream())
                .flatMap(task -> task.candidates().stream())
                .map(candidate -> Role.parse(candidate).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With a scope, of that scope and of the role as such. */
    List<WorkItem> page(Role role, @Nullable WorkItem after, int size) {
        List<TaskQuery> queries = withoutScope(role).map(TaskQuery::ofRole).toList();
        return known(merged(queries, after, size), Set.of(role));
    }

    /** First what they hold, then what is free for them. */
    List<WorkItem> pageFor(Actor actor, @Nullable WorkItem after, int size) {
        List<TaskQuery> held = actor.persons().stream().map(TaskQuery::heldBy).toList();
        List<WorkItem> page = new ArrayList<>();
        if (after == null || !after.isFree()) {
            page.addAll(merged(held, after, size));
        }
        if (page.size() < size) {
            List<TaskQuery> free = actor.roles().stream()
                    .flatMap(WorklistPages::withoutScope)
                    .distinct()
                    .map(TaskQuery::freeFor)
                    .toList();
            page.addAll(merged(free, after != null && after.isFree() ? after : null, size - page.size()));
        }
        return known(page, actor.roles());
    }

    private static Stream<String> withoutScope(Role role) {
        return role.scope() == null ? Stream.of(role.name()) : Stream.of(role.name(), role.text());
    }

    private List<WorkItem> merged(List<TaskQuery> queries, @Nullable WorkItem after, int size) {
        if (queries.size() == 1) {
            return store.tasks(queries.get(0), after, size);
        }
        return queries.stream()
                .flatMap(query -> store.tasks(query, after, size).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .sorted(WorkItem.IN_ORDER)
                .limit(size)
                .toList();
    }

    /** <b>Errors</b> nothing, for roles that no workflow names, may be a slip of the pen. */
    private List<WorkItem> known(List<WorkItem> page, Set<Role> roles) {
        if (page.isEmpty() && roles.stream().noneMatch(role -> declared.contains(role.name()))) {
            throw new IllegalArgumentException("no workflow of this host has a task for the role "
                    + roles.stream().map(role -> "'" + role.name() + "'").collect(Collectors.joining(" or ")) + "; "
                    + (declared.isEmpty() ? "there are no roles" : "its roles are " + String.join(", ", declared)));
        }
        return page;
    }
}
