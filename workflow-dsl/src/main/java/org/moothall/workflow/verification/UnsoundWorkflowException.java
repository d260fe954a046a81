// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.verification;

import java.util.List;
import java.util.stream.Collectors;

/** The exception of a faulty workflow, thrown where the workflow is built, with every fault. */
public final class UnsoundWorkflowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<WorkflowFault> faults;

    /** Tells all the faults of one workflow. */
    public UnsoundWorkflowException(String workflow, List<WorkflowFault> faults) {
        super("workflow '" + workflow + "' has " + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
                + ":\n  " + faults.stream().map(WorkflowFault::text).collect(Collectors.joining("\n  ")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in reading order. */
    public List<WorkflowFault> faults() {
        return faults;
    }
}
