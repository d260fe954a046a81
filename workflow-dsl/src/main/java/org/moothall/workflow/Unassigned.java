// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;

/** A task that nobody may do yet. */
public final class Unassigned {
    Unassigned() {}

    /** Who may do it: anyone with one of these roles. */
    public Assigned candidates(Role... roles) {
        return new Assigned(List.of(roles), null);
    }
}
