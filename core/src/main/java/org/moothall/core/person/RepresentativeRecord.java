// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/** What a {@link Representative} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepresentativeRecord(
        @Privacy(PrivacyCategory.PERSONAL) Authority authority,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable PersonName name,
        @Privacy(PrivacyCategory.LINKED) @Nullable String personId,
        @Privacy(PrivacyCategory.LINKED) @Nullable String organisation,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String scope,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable Span during,
        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable Contact contact,
        @Privacy(PrivacyCategory.LINKED) @Nullable Provenance provenance,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Representative {
    RepresentativeRecord {
        personId = Unseen.orNull(personId);
        organisation = Unseen.orNull(organisation);
        scope = Unseen.orNull(scope);
    }

    @Override
    public String toString() {
        return Masks.describe("Representative", this);
    }
}
