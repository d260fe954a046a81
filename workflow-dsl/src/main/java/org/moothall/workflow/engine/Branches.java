// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** The branches of a fork, side by side. */
final class Branches extends Parallel {
    private final List<Branch> branches;
    private final Functions.Branching functions;

    Branches(Node.Fork node, Functions.Branching functions, List<Branch> branches, Region region, @Nullable Op next) {
        super(node.name(), region, next);
        this.branches = branches;
        this.functions = functions;
    }

    @Override
    Reached arrive(Turn turn) {
        ForkProgress gathering = new ForkProgress();
        for (Branch branch : there(turn)) {
            Reached reached = Walk.begin(branch.first(), branch.region(), Map.of(), turn);
            Reached leaving = gathering.add(branch.words(), reached, turn);
            if (leaving != null) {
                return leaving;
            }
        }
        return join(gathering, turn);
    }

    /** The branches whose conditions hold, asked before any of them begins. */
    private List<Branch> there(Turn turn) {
        List<Branch> there = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            if (functions.guards().get(i).test(turn.data)) {
                there.add(branches.get(i));
            }
        }
        return there;
    }

    @Override
    Region inner(String key) {
        return branches.stream()
                .filter(branch -> branch.words().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("fork '" + name + "' has no branch '" + key + "'"))
                .region();
    }

    @Override
    @Nullable
    Reached within(String key, Turn turn, Work work) {
        return work.done();
    }

    /** One of them. */
    record Branch(String words, @Nullable Op first, Region region) {}
}
