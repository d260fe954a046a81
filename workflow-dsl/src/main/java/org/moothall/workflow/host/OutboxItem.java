// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter or a call in the outbox of a case, with its status and attempts.
 *
 * @param caseId the case
 * @param step the effect's or notice's name
 * @param ordinal which one of that name
 * @param content what was asked or told, as it was sent; an {@link Unreadable} where this build cannot read it, null once it has
 *     been erased
 * @param status how far it got
 * @param attempts how often it was tried
 * @param since when it got there
 * @param failure the class of the last failure, without its message; empty when there was none
 */
public record OutboxItem(
        String caseId,
        String step,
        long ordinal,
        @Nullable Object content,
        Status status,
        int attempts,
        Instant since,
        String failure) {
    /** How far an item got. */
    public enum Status {
        /** It has not been delivered yet. */
        WAITING,
        /** It was delivered. */
        DELIVERED,
        /** It failed too often; somebody has to look at it and redrive it. */
        PARKED,
        /** The case no longer wants it. */
        WITHDRAWN
    }

    /**
     * Stands for content that was kept and that this build cannot read; no handler gets it.
     *
     * @param type the type it should be
     */
    public record Unreadable(String type) {}

    /** What it is and whose. */
    public Delivery delivery() {
        return new Delivery(caseId, step, ordinal);
    }

    /** Without its content: that is for the receiver. */
    @Override
    public String toString() {
        return delivery() + " " + status + " since " + since + ", attempts " + attempts
                + (failure.isEmpty() ? "" : ", failed with " + failure);
    }
}
