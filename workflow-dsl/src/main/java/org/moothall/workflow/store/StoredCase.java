// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.State;

/**
 * A case as it is kept.
 *
 * @param id its id
 * @param number which case it is, counted from 1 over all workflows
 * @param workflow the name of its workflow
 * @param version the version it stays with
 * @param revision how many inputs it has taken
 * @param at when it took the last of them
 * @param head the end of its journal's chain, for the store that wrote it; empty where there is none
 * @param state where it stands; null when its version of the workflow is not among those the store was opened for
 * @param next the first of its timers to come due, in order of moments and ordinals; null when it has none, and in a list of cases
 */
public record StoredCase(
        String id,
        long number,
        String workflow,
        int version,
        long revision,
        Instant at,
        String head,
        @Nullable State<Object> state,
        @Nullable Due next) {
    /** What time it is for this case: no clock that is behind others makes it take an input before the last one. */
    Instant orLater(Instant now) {
        return now.isBefore(at) ? at : now;
    }

    /** The same case, with the first of its timers. */
    public StoredCase withNext(@Nullable Due timer) {
        return new StoredCase(id, number, workflow, version, revision, at, head, state, timer);
    }

    /** Without the state: it may be personal. */
    @Override
    public String toString() {
        return "case " + id + " at " + revision;
    }
}
