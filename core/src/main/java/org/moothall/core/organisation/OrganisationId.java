// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
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
        @Privacy(PrivacyCategory.REFERENCE) String id) implements NeverGrows {
    /** Refuses blank parts. */
    public OrganisationId {
        Required.text(scheme, "an organisation's id", "scheme");
        Required.text(id, "an organisation's id", "id");
    }

    /** The id that a register gave. */
    public static OrganisationId of(String scheme, String id) {
        return new OrganisationId(scheme, id);
    }
}
