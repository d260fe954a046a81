// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** A choice; the last option takes whatever the others left. */
final class Choose extends Op {
    private final Node.Choose node;
    private final Functions.Branching functions;
    private final List<@Nullable Op> firsts;
    /** What is noted of the last way: of what it is the other. */
    private final String otherwise;

    Choose(
            Node.Choose node,
            Functions.Branching functions,
            List<@Nullable Op> firsts,
            Region region,
            @Nullable Op next) {
        super(region, next);
        this.node = node;
        this.functions = functions;
        this.firsts = firsts;
        this.otherwise = "otherwise than "
                + node.options().subList(0, firsts.size() - 1).stream()
                        .map(Node.Limb::words)
                        .collect(Collectors.joining(" or "));
    }

    @Override
    @Nullable
    Reached arrive(Turn turn) {
        return null;
    }

    @Override
    @Nullable
    Op onward(Turn turn) {
        int chosen = 0;
        while (!functions.guards().get(chosen).test(turn.data)) {
            chosen++;
        }
        turn.note(
                What.CHOSEN,
                "",
                0,
                chosen == firsts.size() - 1
                        ? otherwise
                        : node.options().get(chosen).words());
        return firsts.get(chosen);
    }
}
