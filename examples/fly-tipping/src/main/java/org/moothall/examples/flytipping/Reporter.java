// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.Intake;
import org.moothall.core.person.Contact;

/** Somebody who reported an incident: a party to it, with a contact and an end of their own. */
record Reporter(String reportKey, Intake intake, @Nullable Contact contact) {
    boolean mayBeTold() {
        return contact != null && contact.mayBeContacted();
    }

    @Override
    public String toString() {
        return "Reporter[" + reportKey + "]";
    }
}
