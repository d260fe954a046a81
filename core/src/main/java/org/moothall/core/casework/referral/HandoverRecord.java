// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.referral;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What a {@link Handover} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoverRecord(
        @Privacy(PrivacyCategory.REFERENCE) @Valid Organisation from,
        @Privacy(PrivacyCategory.REFERENCE) @Valid Organisation to,
        @Privacy(PrivacyCategory.PERSONAL) @Given String what,
        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime offeredAt,
        @Privacy(PrivacyCategory.REFERENCE) @Valid @Nullable LawfulBasis basis,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime acceptedAt,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime declinedAt,

        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable ForeignReference theirReference,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime acknowledgedAt,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable String declineReason,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable String fromTeam,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable String toTeam,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Handover {
    HandoverRecord {
        declineReason = Unseen.orNull(declineReason);
        fromTeam = Unseen.orNull(fromTeam);
        toTeam = Unseen.orNull(toTeam);
        Required.text(what, "a handover", "what");
        if (declinedAt == null && declineReason != null) {
            throw new IllegalArgumentException("a handover that was not declined has no 'declineReason'; this one has");
        }
        if (acceptedAt != null && declinedAt != null) {
            throw new IllegalArgumentException("a handover is accepted or declined; this one has both moments");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Handover", this);
    }
}
