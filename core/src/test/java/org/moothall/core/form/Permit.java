// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import java.util.Optional;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.identifier.travel.VehicleRegistrationMark;

// region permit
/** What the council works with: every part of it is right. */
record Permit(String fullName, Nino nino, Postcode postcode, VehicleRegistrationMark vehicle, Optional<Uprn> uprn) {}
// endregion
