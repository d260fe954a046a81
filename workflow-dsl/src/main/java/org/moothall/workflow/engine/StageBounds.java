// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;

/** The beginning or the end of a stage. A stage is not in the state: the steps that are waited for tell in which one a case is. */
final class StageBounds extends Op {
    private final String stage;
    private final boolean isEnd;

    private StageBounds(String stage, boolean isEnd, Region region, @Nullable Op next) {
        super(region, next);
        this.stage = stage;
        this.isEnd = isEnd;
    }

    static StageBounds begin(String stage, Region region, @Nullable Op first) {
        return new StageBounds(stage, false, region, first);
    }

    static StageBounds end(String stage, Region region, @Nullable Op next) {
        return new StageBounds(stage, true, region, next);
    }

    @Override
    @Nullable
    Reached arrive(Turn turn) {
        turn.note(isEnd ? What.PASSED : What.REACHED, stage, 0, "");
        if (isEnd) {
            turn.done.add(stage);
        }
        return null;
    }
}
