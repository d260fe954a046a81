// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import org.jspecify.annotations.Nullable;

/** A node that knows its functions and what comes next. Made once per workflow by {@link Program}, shared by all its cases. */
abstract class Op {
    final Region region;
    final @Nullable Op next;

    Op(Region region, @Nullable Op next) {
        this.region = region;
        this.next = next;
    }

    /** Does what is to be done on arriving here. Null says: go on with {@link #onward}. */
    abstract @Nullable Reached arrive(Turn turn);

    /** Where to go after {@link #arrive} answered null. */
    @Nullable
    Op onward(Turn turn) {
        return next;
    }
}
