// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** A decision table. */
final class Decide extends Op {
    private final String table;
    private final Functions.Deciding functions;

    Decide(Node.Decide node, Functions.Deciding functions, Region region, @Nullable Op next) {
        super(region, next);
        this.table = node.table();
        this.functions = functions;
    }

    @Override
    @Nullable
    Reached arrive(Turn turn) {
        Functions.Ruling ruling = functions.table().apply(turn.data);
        turn.become(table, turn.stamp().change(functions.becomes(), turn.data, ruling.outcome()));
        turn.note(What.DECIDED, table, 0, ruling.row());
        return null;
    }
}
