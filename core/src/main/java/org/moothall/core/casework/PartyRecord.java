// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Ordered;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/** What a {@link Party} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartyRecord(
        @Privacy(PrivacyCategory.LINKED) PartyRole role,
        @Privacy(PrivacyCategory.LINKED) @Nullable String id,
        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable Person person,
        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable Organisation organisation,
        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable Contact contact,

        @Privacy(value = PrivacyCategory.LINKED, aboutOthers = true) @Nullable
        String onBehalfOf,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime since,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime endedAt,

        @Privacy(PrivacyCategory.PERSONAL) @Nullable String ending,

        @Privacy(PrivacyCategory.LINKED) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean confidential,

        @Privacy(value = PrivacyCategory.LINKED, ofParts = true) @Several
        Map<String, Provenance> provenance,

        @Privacy(PrivacyCategory.REFERENCE) @Several List<String> readers,

        @Privacy(PrivacyCategory.LINKED) @Nullable Authority authority,

        @Privacy(PrivacyCategory.LINKED) @Several List<String> evidence,

        @Privacy(PrivacyCategory.LINKED) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean anonymous,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Party {
    PartyRecord {
        id = Unseen.orNull(id);
        onBehalfOf = Unseen.orNull(onBehalfOf);
        ending = Unseen.orNull(ending);
        evidence = Required.texts(evidence, "a party", "evidence");
        readers = Required.texts(readers, "a party", "readers");
        provenance = Ordered.copyOf(provenance);
        if (since != null && endedAt != null && endedAt.isBefore(since)) {
            throw new IllegalArgumentException("nobody's part ends before it begins; 'endedAt' is before 'since'");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Party", this);
    }
}
