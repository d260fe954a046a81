// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;

/**
 * Something that has come due in a case.
 *
 * @param caseId the case
 * @param ordinal the timer's ordinal; {@value #OUTBOX} when the outbox of the case is due
 * @param name the timer's name; empty for the outbox
 * @param due when it was due
 * @param ticket what tells this claim from a later one, where several processes claim; 0 elsewhere
 */
public record Due(String caseId, long ordinal, String name, Instant due, long ticket) {
    /** Stands where a timer has its ordinal. */
    public static final long OUTBOX = 0;

    /** Whether the outbox of the case is due. */
    public boolean isOutbox() {
        return ordinal == OUTBOX;
    }
}
