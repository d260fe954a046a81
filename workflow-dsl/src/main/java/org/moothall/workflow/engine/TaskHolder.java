// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.Collection;

/**
 * The holder of a task.
 *
 * @param by who holds it, by the name of their account
 * @param owner who delegated it to them; empty when nobody did
 */
public record TaskHolder(String by, String owner) {
    /** Held by somebody of their own. */
    public static TaskHolder of(String by) {
        return new TaskHolder(by, "");
    }

    /** Held, or delegated. */
    public TaskState state() {
        return owner.isEmpty() ? TaskState.HELD : TaskState.DELEGATED;
    }

    boolean isBy(Collection<String> persons) {
        return persons.contains(by);
    }

    boolean isOwnedBy(Collection<String> persons) {
        return persons.contains(owner);
    }

    /** Without the people. */
    @Override
    public String toString() {
        return state().toString();
    }
}
