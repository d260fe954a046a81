// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.json.Several;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What an {@link Organisation} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationRecord(
        @Privacy(PrivacyCategory.REFERENCE) @Given String name,
        @Privacy(PrivacyCategory.REFERENCE) @Several List<OrganisationId> ids,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable OrganisationKind kind,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable OrganisationId partOf,
        @Privacy(PrivacyCategory.LINKED) @Several List<@Valid ContactPoint> contactPoints,

        @Privacy(PrivacyCategory.LINKED) @Several List<ForeignReference> foreignReferences,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Organisation {
    OrganisationRecord {
        foreignReferences = List.copyOf(foreignReferences);
        ids = List.copyOf(ids);
        contactPoints = List.copyOf(contactPoints);
        if (Unseen.isBlank(name)) {
            throw new IllegalArgumentException("an organisation's name cannot be blank");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Organisation", this);
    }
}
