// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.consent;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What a {@link Consent} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentRecord(
        @Privacy(PrivacyCategory.PERSONAL) @Given String by,
        @Privacy(PrivacyCategory.PERSONAL) @Given String purpose,
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime givenAt,
        @Privacy(PrivacyCategory.LINKED) @Nullable Channel how,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Nullable
        String recordedBy,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable String wordingVersion,
        @Privacy(PrivacyCategory.PERSONAL) @Several List<String> sharedWith,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime withdrawnAt,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        LocalDate until,

        @Privacy(PrivacyCategory.PERSONAL) @Nullable String onBehalfOf,
        @Privacy(PrivacyCategory.LINKED) @Nullable Authority authority,

        @Privacy(PrivacyCategory.LINKED) @Several List<String> evidence,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Consent {
    ConsentRecord {
        recordedBy = Unseen.orNull(recordedBy);
        wordingVersion = Unseen.orNull(wordingVersion);
        onBehalfOf = Unseen.orNull(onBehalfOf);
        evidence = Required.texts(evidence, "a consent", "evidence");
        sharedWith = Required.texts(sharedWith, "a consent", "sharedWith");
        if (onBehalfOf != null && authority == null) {
            throw new IllegalArgumentException(
                    "who agrees for somebody else does so by some 'authority'; this one names none");
        }
        Required.text(by, "a consent", "by");
        Required.text(purpose, "a consent", "purpose");
    }

    @Override
    public String toString() {
        return Masks.describe("Consent", this);
    }
}
