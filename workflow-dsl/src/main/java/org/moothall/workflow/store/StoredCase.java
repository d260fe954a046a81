// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.State;

/**
 * A case as it is kept.
 *
 * @param id its id
 * @param workflow the name of its workflow
 * @param version the version it stays with
 * @param revision how many inputs it has taken
 * @param head the end of its journal's chain, for the store that wrote it; empty where there is none
 * @param state where it stands; null when its version of the workflow is not among those the store was opened for
 */
public record StoredCase(
        String id,
        String workflow,
        int version,
        long revision,
        String head,
        @Nullable State<Object> state) {
    /** Without the state: it may be personal. */
    @Override
    public String toString() {
        return "case " + id + " at " + revision;
    }
}
