// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.Collection;

/**
 * Who holds a task.
 *
 * @param by who holds it, by the name of their account
 * @param owner who delegated it to them; empty when nobody did
 */
public record Holding(String by, String owner) {
    /** Held by somebody of their own. */
    public static Holding of(String by) {
        return new Holding(by, "");
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
