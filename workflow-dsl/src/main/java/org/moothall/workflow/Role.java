// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.workflow.model.Name;

/**
 * Who may do a task.
 *
 * @param name its stable name, for example {@code inspector}
 */
public record Role(String name) {
    /** Refuses a blank name. */
    public Role {
        Name.of("a role", name);
    }

    /** A role of a name. */
    public static Role of(String name) {
        return new Role(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
