// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/**
 * What is delivered for whom.
 *
 * @param caseId the case
 * @param step the effect's or notice's name
 * @param ordinal which one of that name
 */
public record Delivery(String caseId, String step, long ordinal) {
    /** What a receiver recognises a repetition by: the same for every attempt, and no other delivery's. */
    public String key() {
        return caseId + "/" + step + "/" + ordinal;
    }

    @Override
    public String toString() {
        return key();
    }
}
