// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import java.util.List;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/** What contradicts itself in a contact. The channels are not quoted: they say something about a life. */
final class ContactFindings {
    private ContactFindings() {}

    static List<Finding> of(Contact contact) {
        boolean isExcluded = contact.preferred() != null
                && !contact.onlyBy().isEmpty()
                && !contact.onlyBy().contains(contact.preferred());
        return isExcluded
                ? List.of(
                        Finding.warning(
                                "core/preferred-channel",
                                new Location.Component("preferred"),
                                "the preferred channel is not among those of 'onlyBy', which alone are safe, so it is never used; ask which of the two holds"))
                : List.of();
    }
}
