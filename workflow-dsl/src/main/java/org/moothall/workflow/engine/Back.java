// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Reached.Jumping;
import org.moothall.workflow.model.Node;

/** A way back. */
final class Back extends Op {
    private final Supplier<Op> to;
    private final Node.Back node;
    private final @Nullable Op tooMany;

    Back(Node.Back node, Supplier<Op> to, @Nullable Op tooMany, Region region, @Nullable Op next) {
        super(region, next);
        this.node = node;
        this.to = to;
        this.tooMany = tooMany;
    }

    @Override
    @Nullable
    Reached arrive(Turn turn) {
        Op target = to.get();
        if (!turn.lap(target.region, node.to(), node.times())) {
            return Walk.run(tooMany, turn);
        }
        turn.note(What.WENT_BACK, node.to(), 0, "");
        return new Jumping(target);
    }
}
