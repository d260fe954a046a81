// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param step the task, event, effect or timer
 * @param ordinal which one of that name; 0 when only one can be meant
 * @param value the form, the event, the answer; null for a timer
 * @param by who did it, by a name that the journal may show
 * @param at when
 */
public record CaseInput(String step, long ordinal, @Nullable Object value, String by, Instant at) {
    /** Whether this is what is waited for. */
    boolean isFor(Frame.Wait wait) {
        return wait.step().equals(step) && (ordinal == 0 || ordinal == wait.ordinal());
    }

    /** A timer that has come due. */
    public static CaseInput timer(String name, long ordinal, Instant at) {
        return new CaseInput(name, ordinal, null, "time", at);
    }
}
