// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.internal.Ordered;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.person.Household;
import org.moothall.core.person.Relationship;
import org.moothall.core.place.Place;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/** What a {@link Case} is made of. Which service somebody needs can say much about them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseRecord(
        @Privacy(PrivacyCategory.REFERENCE) CaseReference reference,
        @Privacy(PrivacyCategory.LINKED) @Given String service,

        @Privacy(value = PrivacyCategory.LINKED, aboutOthers = true) @Valid @Nullable
        Intake intake,

        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable Place place,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Several
        List<@Valid Party> parties,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Several
        List<@Valid Relationship> relationships,

        @Privacy(PrivacyCategory.PERSONAL) @Valid @Nullable Household household,
        @Privacy(PrivacyCategory.LINKED) @Nullable String team,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Nullable
        String officer,

        @Privacy(PrivacyCategory.LINKED) @Valid @Nullable LawfulBasis basis,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Several
        List<@Valid Consent> consents,

        @Privacy(PrivacyCategory.LINKED) @Several List<@Valid Evidence> evidence,

        @Privacy(value = PrivacyCategory.SPECIAL_CATEGORY, aboutOthers = true) @Several
        List<@Valid Note> notes,

        @Privacy(value = PrivacyCategory.SPECIAL_CATEGORY, aboutOthers = true) @Several
        List<@Valid Correspondence> correspondence,

        @Privacy(PrivacyCategory.PERSONAL) @Several List<@Valid Decision> decisions,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true) @Several
        List<@Valid Referral> referrals,

        @Privacy(PrivacyCategory.PERSONAL) @Several List<@Valid Handover> handovers,
        @Privacy(PrivacyCategory.LINKED) @Several List<ForeignReference> foreignReferences,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime closedAt,

        @Privacy(value = PrivacyCategory.LINKED, ofParts = true) @Several
        Map<String, Provenance> provenance,

        @Privacy(PrivacyCategory.LINKED) @AsWritten @Nullable
        OffsetDateTime openedAt,

        @Privacy(PrivacyCategory.LINKED) @Nullable CaseStatus status,
        @Privacy(PrivacyCategory.LINKED) @Nullable ClosingReason closingReason,
        @Privacy(PrivacyCategory.LINKED) @Several List<CaseLink> links,

        @Privacy(PrivacyCategory.LINKED) @Several List<String> readers,

        @Privacy(PrivacyCategory.LINKED) @Several List<@Valid CaseDeadline> deadlines,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonAnyGetter
        Map<String, @Nullable Object> laterMembers)
        implements Case {
    CaseRecord {
        team = Unseen.orNull(team);
        officer = Unseen.orNull(officer);
        deadlines = List.copyOf(deadlines);
        readers = Required.texts(readers, "a case", "readers");
        links = List.copyOf(links);
        parties = List.copyOf(parties);
        relationships = List.copyOf(relationships);
        consents = List.copyOf(consents);
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
        correspondence = List.copyOf(correspondence);
        decisions = List.copyOf(decisions);
        referrals = List.copyOf(referrals);
        handovers = List.copyOf(handovers);
        foreignReferences = List.copyOf(foreignReferences);
        provenance = Ordered.copyOf(provenance);
        if (closedAt == null && closingReason != null) {
            throw new IllegalArgumentException("a case that is open has no 'closingReason'; this one has");
        }
        Required.text(service, "a case", "service");
    }

    @Override
    public String toString() {
        return Masks.describe("Case", this);
    }
}
