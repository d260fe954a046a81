// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame.At;
import org.moothall.workflow.engine.Reached.Standing;

/** A race. */
final class Race extends Op {
    private final List<Waiting> arms;

    Race(List<Waiting> arms, Region region, @Nullable Op next) {
        super(region, next);
        this.arms = arms;
    }

    @Override
    Reached arrive(Turn turn) {
        return new Standing(new At(arms.stream().map(arm -> arm.open(turn)).toList()));
    }
}
