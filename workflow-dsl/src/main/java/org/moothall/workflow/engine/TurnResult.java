// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.List;
import java.util.Map;

/** The result of one input. */
public sealed interface TurnResult<C> {
    /** The input was taken: the next state, what to write down, what to do. */
    record Accepted<C>(State<C> state, List<Entry> journal, List<Output> outputs) implements TurnResult<C> {
        /** Copies the lists. */
        public Accepted {
            journal = List.copyOf(journal);
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * The input was not taken, and nothing has changed.
     *
     * @param reason why not
     * @param values those of the reason, without the case, whose id only a host knows
     */
    record Refused<C>(Refusal.Reason reason, Map<String, Object> values) implements TurnResult<C> {}
}
