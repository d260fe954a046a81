// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** A timer as a step: what it is called, and that it leaves the case as it was. */
final class Timers {
    private Timers() {}

    static Node.After node(Deadline deadline) {
        return new Node.After(deadline.name(), deadline.words());
    }

    static Functions.Taking functions(Deadline deadline) {
        return new Functions.Taking(Void.class, (before, nothing) -> before, deadline);
    }
}
