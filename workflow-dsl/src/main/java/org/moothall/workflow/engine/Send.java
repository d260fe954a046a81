// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** A notice. */
final class Send extends Op {
    private final String notice;
    private final Functions.Sending functions;

    Send(Node.Send node, Functions.Sending functions, Region region, @Nullable Op next) {
        super(region, next);
        this.notice = node.notice();
        this.functions = functions;
    }

    @Override
    @Nullable
    Reached arrive(Turn turn) {
        long ordinal = turn.nextOrdinal();
        turn.outputs.add(new Output.Sent(
                notice, ordinal, Turn.given(notice, turn.stamp().say(functions.request(), turn.data))));
        turn.note(What.SENT, notice, ordinal, "");
        return null;
    }
}
