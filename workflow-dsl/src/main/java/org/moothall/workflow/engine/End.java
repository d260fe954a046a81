// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import org.moothall.workflow.engine.Reached.Over;
import org.moothall.workflow.model.Node;

/** An end. */
final class End extends Op {
    private final String outcome;

    End(Node.End node, Region region) {
        super(region, null);
        this.outcome = node.outcome();
    }

    @Override
    Reached arrive(Turn turn) {
        return new Over(outcome);
    }
}
