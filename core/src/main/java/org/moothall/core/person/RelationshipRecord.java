// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.Provenance;

/** What a {@link Relationship} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelationshipRecord(
        @Privacy(PrivacyCategory.LINKED) String personId,
        @Privacy(PrivacyCategory.PERSONAL) RelationshipKind kind,

        @Privacy(value = PrivacyCategory.LINKED, aboutOthers = true)
        String relatedId,

        @Privacy(PrivacyCategory.PERSONAL) @Nullable Span during,
        @Privacy(PrivacyCategory.LINKED) @Nullable Provenance provenance,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Relationship {
    RelationshipRecord {
        Required.text(personId, "a relationship", "personId");
        Required.text(relatedId, "a relationship", "relatedId");
    }

    @Override
    public String toString() {
        return Masks.describe("Relationship", this);
    }
}
