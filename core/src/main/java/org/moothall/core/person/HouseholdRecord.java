// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Ordered;
import org.moothall.core.json.Several;
import org.moothall.core.place.Place;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/** What a {@link Household} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HouseholdRecord(
        @Privacy(PrivacyCategory.LINKED) @Nullable String id,
        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable Place place,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Several
        List<@Valid HouseholdMember> members,

        @Privacy(value = PrivacyCategory.LINKED, ofParts = true) @Several
        Map<String, Provenance> provenance,

        @Privacy(PrivacyCategory.LINKED) @Several List<ForeignReference> foreignReferences,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Household {
    HouseholdRecord {
        id = Unseen.orNull(id);
        foreignReferences = List.copyOf(foreignReferences);
        members = List.copyOf(members);
        provenance = Ordered.copyOf(provenance);
    }

    @Override
    public String toString() {
        return Masks.describe("Household", this);
    }
}
