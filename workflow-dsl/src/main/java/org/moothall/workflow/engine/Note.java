// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** A note: the case changes. */
final class Note extends Op {
    private final String words;
    private final Functions.Noting functions;

    Note(Node.Note node, Functions.Noting functions, Region region, @Nullable Op next) {
        super(region, next);
        this.words = node.words();
        this.functions = functions;
    }

    @Override
    @Nullable
    Reached arrive(Turn turn) {
        turn.become(words, turn.stamp().say(functions.becomes(), turn.data));
        turn.note(What.NOTED, "", 0, words);
        return null;
    }
}
