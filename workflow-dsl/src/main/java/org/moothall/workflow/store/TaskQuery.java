// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

/**
 * A question for open tasks: those of a role, whoever holds them; those of a role that nobody holds; those that somebody holds.
 *
 * @param role the role, as text; empty for every one
 * @param holder who holds them; empty for anybody, and for nobody
 * @param isFree whether only those are meant that nobody holds
 */
public record TaskQuery(String role, String holder, boolean isFree) {
    /** Tasks of a role. */
    public static TaskQuery ofRole(String role) {
        return new TaskQuery(role, "", false);
    }

    /** Tasks of a role that nobody holds. */
    public static TaskQuery freeFor(String role) {
        return new TaskQuery(role, "", true);
    }

    /** Tasks that somebody holds. */
    public static TaskQuery heldBy(String holder) {
        return new TaskQuery("", holder, false);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return holder.isEmpty() ? "tasks of " + role + (isFree ? " that are free" : "") : "tasks that somebody holds";
    }
}
