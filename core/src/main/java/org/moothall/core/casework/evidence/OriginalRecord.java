// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/** What an {@link Original} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OriginalRecord(
        @Privacy(PrivacyCategory.REFERENCE) String kind,

        @Privacy(PrivacyCategory.LINKED) @Valid @JsonUnwrapped
        StoredFile file,

        @Privacy(PrivacyCategory.PERSONAL) @Several List<@Valid CustodyStep> custody,
        @Privacy(PrivacyCategory.LINKED) @Nullable String id,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable EvidenceType type,

        @Privacy(value = PrivacyCategory.SPECIAL_CATEGORY, aboutOthers = true) @Nullable
        String title,

        @Privacy(value = PrivacyCategory.LINKED, aboutOthers = true) @Nullable
        String suppliedBy,

        @Privacy(PrivacyCategory.LINKED) @Several List<String> about,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime takenAt,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Original {
    static final String KIND = "original";

    OriginalRecord {
        id = Unseen.orNull(id);
        title = Unseen.orNull(title);
        suppliedBy = Unseen.orNull(suppliedBy);
        custody = List.copyOf(custody);
        about = Required.texts(about, "evidence", "about");
    }

    @Override
    public String toString() {
        return Masks.describe("Original", this);
    }
}
