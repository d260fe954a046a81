// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

// region permit-form
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Checked;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.constraint.ValidNino;
import org.moothall.core.identifier.constraint.ValidPostcode;
import org.moothall.core.identifier.constraint.ValidUprn;
import org.moothall.core.identifier.constraint.ValidVehicleRegistrationMark;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.identifier.travel.VehicleRegistrationMark;
import org.moothall.core.text.Given;

/** What a person typed to apply for a parking permit, in the order of the page. */
record PermitForm(
        @Given(message = "{permit.name}") @Nullable String fullName,

        @Given(message = "{permit.nino}") @ValidNino @Nullable
        String nino,

        @Given(message = "{permit.postcode}") @ValidPostcode @Nullable
        String postcode,

        @Given(message = "{permit.vehicle}") @ValidVehicleRegistrationMark @Nullable
        String vehicle,

        @ValidUprn @Nullable String uprn) {
    /** An optional field that was left empty arrives as an empty text. */
    PermitForm {
        uprn = Forms.given(uprn);
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "PermitForm";
    }

    Checked<Permit> toPermit(FormValidator forms, Locale language) {
        return forms.check(
                this,
                language,
                form -> new Permit(
                        form.fullName,
                        Nino.parse(form.nino).orElseThrow(),
                        Postcode.parse(form.postcode).orElseThrow(),
                        VehicleRegistrationMark.parse(form.vehicle).orElseThrow(),
                        Optional.ofNullable(form.uprn).map(Uprn::parse).map(Parsed::orElseThrow)));
    }
}
// endregion
