// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;

/**
 * A due item of a case: a timer, or a look at the outbox items of a step.
 *
 * @param caseId the case
 * @param ordinal the timer's ordinal; {@value #OUTBOX} when outbox items of the case are due
 * @param program the workflow and version of the case, for example {@code fly-tipping/1}
 * @param name the timer's name, or the effect or notice whose items are due
 * @param due when it was due
 * @param ticket what tells this claim from a later one, where several processes claim; 0 elsewhere
 */
public record DueItem(String caseId, long ordinal, String program, String name, Instant due, long ticket) {
    /** Stands where a timer has its ordinal. */
    public static final long OUTBOX = 0;

    /** Whether outbox items of the case are due. */
    public boolean isOutbox() {
        return ordinal == OUTBOX;
    }

    /** Which kind of work it is. */
    public Route route() {
        return isOutbox() ? new Route(program, name) : Route.timers(program);
    }
}
