// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.referral;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What a {@link Referral} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralRecord(
        @Privacy(PrivacyCategory.REFERENCE) @Valid Organisation from,
        @Privacy(PrivacyCategory.REFERENCE) @Valid Organisation to,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Given String need,
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime sentAt,
        @Privacy(PrivacyCategory.REFERENCE) @Valid @Nullable LawfulBasis basis,
        @Privacy(PrivacyCategory.PERSONAL) @Several List<String> shared,
        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable ForeignReference theirReference,
        @Privacy(PrivacyCategory.LINKED) @Nullable ReferralResponse response,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime respondedAt,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime acknowledgedAt,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable String responseReason,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable String fromTeam,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable String toTeam,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Referral {
    ReferralRecord {
        responseReason = Unseen.orNull(responseReason);
        fromTeam = Unseen.orNull(fromTeam);
        toTeam = Unseen.orNull(toTeam);
        shared = Required.texts(shared, "a referral", "shared");
        Required.text(need, "a referral", "need");
        if (response == null && responseReason != null) {
            throw new IllegalArgumentException(
                    "a reason is given for an answer; there is a 'responseReason' and no 'response'");
        }
        if ((response == null) != (respondedAt == null)) {
            throw new IllegalArgumentException(
                    "an answer to a referral has both 'response' and 'respondedAt', or neither");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Referral", this);
    }
}
