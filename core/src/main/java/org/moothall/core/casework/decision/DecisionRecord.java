// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.decision;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
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
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What a {@link Decision} is made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionRecord(
        @Privacy(PrivacyCategory.PERSONAL) Outcome outcome,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Given
        String decidedBy,

        @Privacy(PrivacyCategory.LINKED) @AsWritten OffsetDateTime decidedAt,
        @Privacy(PrivacyCategory.LINKED) @Nullable String id,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Several List<String> reasons,
        @Privacy(PrivacyCategory.REFERENCE) @Several List<@Valid LegalPower> legalPowers,
        @Privacy(PrivacyCategory.PERSONAL) @Several List<String> conditions,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        LocalDate validFrom,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        LocalDate validUntil,

        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable AppealRight appeal,
        @Privacy(PrivacyCategory.LINKED) @Nullable String replaces,

        @Privacy(PrivacyCategory.LINKED) @Several List<String> evidence,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Decision {
    DecisionRecord {
        id = Unseen.orNull(id);
        replaces = Unseen.orNull(replaces);
        evidence = Required.texts(evidence, "a decision", "evidence");
        reasons = Required.texts(reasons, "a decision", "reasons");
        legalPowers = List.copyOf(legalPowers);
        conditions = Required.texts(conditions, "a decision", "conditions");
        Required.text(decidedBy, "a decision", "decidedBy");
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "a decision holds for a day at least; 'validUntil' is before 'validFrom'");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Decision", this);
    }
}
