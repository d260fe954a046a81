// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Ordered;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.place.Address;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/** What a {@link Contact} is made of. That somebody is not safe says something about their life. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactRecord(
        @Privacy(PrivacyCategory.PERSONAL) @Email @Nullable String email,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String telephone,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable Channel preferred,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) boolean safe,
        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable Address address,
        @Privacy(PrivacyCategory.PERSONAL) @Several List<@Valid ContactPoint> others,
        @Privacy(PrivacyCategory.PERSONAL) boolean offline,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Several List<Channel> onlyBy,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Several List<QuietTime> quietTimes,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @AsWritten @Nullable
        LocalDate reviewOn,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable String instructions,

        @Privacy(PrivacyCategory.PERSONAL) @Nullable ZoneId timeZone,

        @Privacy(value = PrivacyCategory.LINKED, ofParts = true) @Several
        Map<String, Provenance> provenance,

        @Privacy(PrivacyCategory.PERSONAL) @Nullable AddressKind addressKind,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Contact {
    ContactRecord {
        email = Unseen.orNull(email);
        telephone = Unseen.orNull(telephone);
        instructions = Unseen.orNull(instructions);
        provenance = Ordered.copyOf(provenance);
        others = List.copyOf(others);
        onlyBy = List.copyOf(onlyBy);
        quietTimes = List.copyOf(quietTimes);
    }

    @Override
    public String toString() {
        return Masks.describe("Contact", this);
    }
}
