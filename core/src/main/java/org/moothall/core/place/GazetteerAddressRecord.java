// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/** What a {@link GazetteerAddress} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GazetteerAddressRecord(
        @Privacy(PrivacyCategory.LINKED) @Size(max = 100) @Nullable
        String organisation,

        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable AddressableObject secondary,
        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable AddressableObject primary,

        @Privacy(PrivacyCategory.LINKED) @Size(max = 110) @Nullable
        String street,

        @Privacy(PrivacyCategory.LINKED) @Size(max = 35) @Nullable
        String locality,

        @Privacy(PrivacyCategory.LINKED) @Size(max = 30) @Nullable
        String town,

        @Privacy(PrivacyCategory.LINKED) @Size(max = 30) @Nullable
        String administrativeArea,

        @Privacy(PrivacyCategory.LINKED) @Nullable Postcode postcode,
        @Privacy(PrivacyCategory.LINKED) @Nullable Uprn uprn,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable Usrn usrn,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable LogicalStatus logicalStatus,

        @Privacy(PrivacyCategory.REFERENCE)
        @Pattern(regexp = "[A-Z]{3}", message = "must be a language of 3 capital letters such as ENG or CYM")
        @Nullable
        String language,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements GazetteerAddress {
    GazetteerAddressRecord {
        organisation = Unseen.orNull(organisation);
        street = Unseen.orNull(street);
        locality = Unseen.orNull(locality);
        town = Unseen.orNull(town);
        administrativeArea = Unseen.orNull(administrativeArea);
        language = Unseen.orNull(language);
        if (primary == null && street == null) {
            throw new IllegalArgumentException("a gazetteer address needs at least one of primary and street");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("GazetteerAddress", this);
    }
}
