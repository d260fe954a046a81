// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param step the task, event, effect or timer
 * @param ordinal which one of that name; 0 when only one can be meant
 * @param value the form, the event, the answer; null for a timer
 * @param by who did it, by a name that the journal may show
 * @param actingFor for whom they did it; empty for themselves
 * @param at when
 */
public record CaseInput(String step, long ordinal, @Nullable Object value, String by, String actingFor, Instant at) {
    /** Done by somebody for themselves. */
    public CaseInput(String step, long ordinal, @Nullable Object value, String by, Instant at) {
        this(step, ordinal, value, by, "", at);
    }

    /** Whether this is what is waited for. */
    boolean isFor(Frame.Wait wait) {
        return wait.step().equals(step) && (ordinal == 0 || ordinal == wait.ordinal());
    }

    /** The same, with another value. */
    public CaseInput with(@Nullable Object another) {
        return new CaseInput(step, ordinal, another, by, actingFor, at);
    }

    /** The same, for one thing that is waited for. */
    CaseInput at(Frame.Wait wait) {
        return new CaseInput(wait.step(), wait.ordinal(), value, by, actingFor, at);
    }

    /** Who did it and, where that is somebody else, for whom. */
    public List<String> persons() {
        return actingFor.isEmpty() ? List.of(by) : List.of(by, actingFor);
    }

    /** Who did it, as the journal says it: {@code bryn}, or {@code bryn for alys}. */
    public String actor() {
        return actingFor.isEmpty() ? by : by + " for " + actingFor;
    }

    /** A timer that has come due. */
    public static CaseInput timer(String name, long ordinal, Instant at) {
        return new CaseInput(name, ordinal, null, "time", at);
    }
}
