// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** The node and the functions of a task in a sentence. */
final class Tasks {
    private static final String CASE_SAYS = "when the case says";

    private Tasks() {}

    static Node.Perform node(CaseTask<?, ?> task) {
        Varying<?, ?> varying = task instanceof Varying<?, ?> each ? each : null;
        boolean isDueByCase = varying != null && (varying.deadline() != null || varying.day() != null);
        return new Node.Perform(
                task.name(),
                task.task().candidates().stream().map(Role::text).toList(),
                varying != null && varying.scope() != null,
                task.task().people(),
                isDueByCase ? CASE_SAYS : task.task().due().map(Deadline::words).orElse(""));
    }

    static <F> Functions.Performing functions(CaseTask<?, F> task, Change<?, ? super F> becomes) {
        return new Functions.Performing(
                task.task(),
                task.task().form(),
                Unchecked.taking(task.name(), becomes),
                task instanceof Varying<?, ?> varying && varying.scope() != null
                        ? Unchecked.function(varying.scope())
                        : null,
                due(task));
    }

    private static Functions.@Nullable Due due(CaseTask<?, ?> task) {
        if (task instanceof Varying<?, ?> varying && varying.deadline() != null) {
            return new Functions.Due.ByCase(Unchecked.function(varying.deadline()));
        } else if (task instanceof Varying<?, ?> varying && varying.day() != null) {
            return new Functions.Due.OnDay(Unchecked.function(varying.day()));
        }
        return task.task().due().<Functions.Due>map(Functions.Due.Always::new).orElse(null);
    }
}
