// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;

import java.util.Optional;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.identifier.travel.VehicleRegistrationMark;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;

// region permit
/** What the council works with: every part of it is right. */
record Permit(
        @Privacy(PERSONAL) String fullName,
        @Privacy(PERSONAL) Nino nino,
        @Privacy(LINKED) Postcode postcode,
        @Privacy(LINKED) VehicleRegistrationMark vehicle,
        @Privacy(LINKED) Optional<Uprn> uprn) {
    @Override
    public String toString() {
        return Masks.describe("Permit", this);
    }
}
// endregion
