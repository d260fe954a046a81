// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import org.moothall.core.internal.Required;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * What a register calls an organisation, for example {@code GB-COH} and {@code 01234567}.
 *
 * <p><b>Errors</b> the constructor throws when either part is blank. The parts are kept as they are given.
 *
 * @param scheme the register, preferably by its org-id.guide code
 * @param id its id there
 */
public record OrganisationId(
        @Privacy(PrivacyCategory.REFERENCE) String scheme,
        @Privacy(PrivacyCategory.REFERENCE) String id) {
    private static final String WHAT = "an organisation's id";

    /** Refuses blank parts. */
    public OrganisationId {
        if (Required.part(scheme, WHAT, "scheme").isBlank()
                || Required.part(id, WHAT, "id").isBlank()) {
            throw new IllegalArgumentException("an organisation's id needs both a scheme and an id");
        }
    }

    /** The id that a register gave. */
    public static OrganisationId of(String scheme, String id) {
        return new OrganisationId(scheme, id);
    }
}
