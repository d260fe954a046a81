// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Name;
import org.moothall.workflow.engine.Reached.Over;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** An end. */
final class End extends Op {
    private final String outcome;
    private final @Nullable Function<Object, Object> says;

    End(Node.End node, Functions.Ending functions, Region region) {
        super(region, null);
        this.outcome = node.outcome();
        this.says = functions.outcome();
    }

    @Override
    Reached arrive(Turn turn) {
        return new Over(
                says == null
                        ? outcome
                        : Name.words("an end", (String)
                                Turn.given("end", turn.stamp().say(says, turn.data))));
    }
}
