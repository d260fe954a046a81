// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.store.Store;

/** Pages of what waits for people of a role: with a scope, of that scope and of the role as such, merged in their order. */
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

    List<WorkItem> page(Role role, @Nullable WorkItem after, int size) {
        List<WorkItem> page = store.worklist(role.name(), after, size);
        if (role.scope() != null) {
            page = Stream.concat(page.stream(), store.worklist(role.text(), after, size).stream())
                    .distinct()
                    .sorted(WorkItem.IN_ORDER)
                    .limit(size)
                    .toList();
        }
        if (page.isEmpty() && !declared.contains(role.name())) {
            throw new IllegalArgumentException("no workflow of this host has a task for the role '" + role.name()
                    + "'; "
                    + (declared.isEmpty() ? "there are no roles" : "its roles are " + String.join(", ", declared)));
        }
        return page;
    }
}
