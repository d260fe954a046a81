// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.host.CaseSnapshot.Unreadable;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.json.ValueJson;

/**
 * A case as it is kept.
 *
 * @param id its id
 * @param number which case it is, counted from 1 over all workflows
 * @param workflow the name of its workflow
 * @param version the version it stays with
 * @param revision how many inputs it has taken
 * @param at when it took the last of them
 * @param head for the store that wrote it: the end of its journal's chain, and what else tells whether somebody was quicker; empty where
 *     nothing does
 * @param state where it stands; null when its version of the workflow is not among those the store was opened for. As far as it could
 *     be read: what could not be is an {@link Unreadable} in place of the data
 * @param unreadable what could not be read of it; null when all could
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
        @Nullable Unreadable unreadable,
        @Nullable DueItem next) {
    /**
     * Reads a case that is kept as text. What cannot be read is the case's own trouble, and not that of whoever lists it.
     *
     * @param data the council's own data, as JSON
     * @param position where it stands, as JSON
     */
    public static StoredCase read(
            Catalogue catalogue,
            String id,
            long number,
            String workflow,
            int version,
            long revision,
            Instant at,
            String head,
            String data,
            String position) {
        Class<?> type = catalogue.caseType(workflow, version).orElse(null);
        if (type == null) {
            return new StoredCase(id, number, workflow, version, revision, at, head, null, null, null);
        }
        Object read;
        try {
            read = ValueJson.read(data, type);
        } catch (IllegalArgumentException cannot) {
            read = new Unreadable(workflow, version, revision, at, String.valueOf(cannot.getMessage()));
        }
        State<Object> state;
        try {
            state = StateJson.read(workflow, version, read, position);
        } catch (IllegalArgumentException cannot) {
            read = new Unreadable(workflow, version, revision, at, String.valueOf(cannot.getMessage()));
            state = nowhere(workflow, version, read);
        }
        Unreadable why = read instanceof Unreadable unreadable ? unreadable : null;
        return new StoredCase(id, number, workflow, version, revision, at, head, state, why, null);
    }

    /** Stands where nobody can tell where a case stands: open, so that it is seen among those that need somebody. */
    private static State<Object> nowhere(String workflow, int version, Object data) {
        return new State<>(
                workflow, version, data, new Frame.Scope(null, Map.of()), List.of(), List.of(), 0, null, 0, List.of());
    }

    /** What time it is for this case: no clock that is behind others makes it take an input before the last one. */
    public Instant orLater(Instant now) {
        return now.isBefore(at) ? at : now;
    }

    /** The same case, with the first of its timers. */
    public StoredCase withNext(@Nullable DueItem timer) {
        return new StoredCase(id, number, workflow, version, revision, at, head, state, unreadable, timer);
    }

    /** Without the state: it may be personal. */
    @Override
    public String toString() {
        return "case " + id + " at " + revision;
    }
}
