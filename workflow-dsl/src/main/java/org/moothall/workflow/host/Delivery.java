// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/**
 * The address of a delivery: case, step and ordinal.
 *
 * @param caseId the case
 * @param step the effect's or notice's name
 * @param ordinal which one of that name
 */
public record Delivery(String caseId, String step, long ordinal) {
    /**
     * What a receiver recognises a repetition by: the same for every attempt, and no other delivery's.
     *
     * <p><b>Shape</b> {@code case-1/proclaim/2}: case, step and ordinal; a slash in one of the names is {@code %2F} and a percent
     * sign {@code %25}.
     */
    public String key() {
        return escaped(caseId) + "/" + escaped(step) + "/" + ordinal;
    }

    private static String escaped(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
    }

    @Override
    public String toString() {
        return key();
    }
}
