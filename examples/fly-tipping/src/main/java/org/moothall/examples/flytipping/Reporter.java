// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.Intake;
import org.moothall.core.person.Contact;

/**
 * Somebody who reported an incident: a party to it, with a contact and an end of their own.
 *
 * @param reportKey which report it was
 * @param intake how and when it came; by telephone, who took it and for whom
 * @param words the reporter's own words, kept beside the codes
 * @param contact whom to tell; null when they left none
 * @param told whether they have been told how it ended
 * @param how what their report did to the incident
 */
record Reporter(
        String reportKey,
        Intake intake,
        String words,
        @Nullable Contact contact,
        boolean told,
        How how) {
    /** What a report does to an incident. */
    enum How {
        /** It was the first. */
        OPENED,
        /** It joined while the incident was unsettled. */
        JOINED,
        /** It had the incident worked again after it was settled. */
        REOPENED
    }

    boolean isToBeTold() {
        return contact != null && contact.mayBeContacted() && !told;
    }

    Reporter onceTold() {
        return new Reporter(reportKey, intake, words, contact, true, how);
    }

    @Override
    public String toString() {
        return "Reporter[" + reportKey + "]";
    }
}
