// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** What an {@link Organisation} is made of. */
record OrganisationRecord(
        @Privacy(PrivacyCategory.REFERENCE) String name,
        @Privacy(PrivacyCategory.REFERENCE) List<OrganisationId> ids,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Organisation {
    OrganisationRecord {
        ids = List.copyOf(ids);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an organisation's name cannot be blank");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Organisation", this);
    }
}
