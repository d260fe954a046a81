// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.StoredCase;

/** The workflows that a host runs, each version with its interpreter. */
final class Programs {
    private final Map<String, Workflow<?>> workflows = new HashMap<>();
    private final Map<String, Interpreter<Object>> interpreters = new HashMap<>();

    Programs(List<Workflow<?>> run) {
        for (Workflow<?> workflow : run) {
            String program = Catalogue.program(workflow.name(), workflow.version());
            workflows.put(program, workflow);
            interpreters.put(program, new Interpreter<>(workflow.shape(), workflow.behaviour()));
        }
    }

    /** All that are run here. */
    List<Workflow<?>> all() {
        return List.copyOf(workflows.values());
    }

    /** The versions of a workflow that are run here, in their order. */
    List<Integer> versions(String workflow) {
        return workflows.values().stream()
                .filter(each -> each.name().equals(workflow))
                .map(Workflow::version)
                .distinct()
                .sorted()
                .toList();
    }

    /** The interpreter of a workflow. <b>Errors</b> one that this host does not run is an {@link IllegalArgumentException}. */
    Interpreter<Object> of(Workflow<?> workflow) {
        Interpreter<Object> interpreter = interpreters.get(Catalogue.program(workflow.name(), workflow.version()));
        if (interpreter == null) {
            throw new IllegalArgumentException(
                    workflow + " was not handed to this host; say .run(…) when you build it");
        }
        return interpreter;
    }

    /** The workflow that a case of this host stays with. */
    Workflow<?> workflow(StoredCase subject) {
        Workflow<?> workflow = workflows.get(Catalogue.program(subject.workflow(), subject.version()));
        if (workflow == null) {
            throw new IllegalStateException(subject + " was read, and its workflow is not run here");
        }
        return workflow;
    }

    Interpreter<Object> of(StoredCase subject) {
        return of(workflow(subject));
    }
}
