// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.evidence.Original;
import org.moothall.core.casework.evidence.PublishableCopy;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Household;
import org.moothall.core.person.Relationship;
import org.moothall.core.privacy.internal.Declarations;

/** What in a case points at something else in it, and misses. */
final class CasePointers {
    private final Case record;
    private final CaseFindings findings;
    private final CaseTargets targets;

    CasePointers(Case record, CaseFindings findings) {
        this.record = record;
        this.findings = findings;
        this.targets = new CaseTargets(record, findings);
    }

    void check() {
        intake();
        CaseFindings.each("parties", record.parties(), this::party);
        CaseFindings.each("relationships", record.relationships(), this::relationship);
        household();
        CaseFindings.each("consents", record.consents(), this::consent);
        CaseFindings.each("evidence", record.evidence(), this::evidence);
        notes();
        correspondence();
        decisions();
        CaseFindings.each("referrals", record.referrals(), this::referral);
        CaseFindings.each("handovers", record.handovers(), this::handover);
        CaseFindings.each("links", record.links(), this::link);
        provenance("provenance", record.provenance().keySet(), Case.class, record.laterMembers());
    }

    private void intake() {
        Intake intake = record.intake();
        if (intake != null && intake.onBehalfOf() != null && !targets.isParty(intake.onBehalfOf())) {
            findings.warning(
                    "unknown-party",
                    "intake.onBehalfOf",
                    "is no party's id; add the party for whom it was told, or put their id here");
        }
    }

    private void party(String path, Party party) {
        targets.toParty(path + ".onBehalfOf", party.onBehalfOf());
        targets.other(path + ".onBehalfOf", party.id(), party.onBehalfOf());
        targets.toEvidence(path, party.evidence());
        provenance(path + ".provenance", party.provenance().keySet(), Party.class, party.laterMembers());
    }

    private void relationship(String path, Relationship relationship) {
        targets.toPerson(path + ".personId", relationship.personId());
        targets.toPerson(path + ".relatedId", relationship.relatedId());
        targets.other(path + ".relatedId", relationship.personId(), relationship.relatedId());
    }

    private void household() {
        Household household = record.household();
        if (household != null) {
            CaseFindings.each(
                    "household.members",
                    household.members(),
                    (path, member) -> targets.toPerson(path + ".personId", member.personId()));
        }
    }

    private void consent(String path, Consent consent) {
        targets.toParty(path + ".by", consent.by());
        targets.toParty(path + ".onBehalfOf", consent.onBehalfOf());
        targets.toEvidence(path, consent.evidence());
    }

    private void evidence(String path, Evidence one) {
        if (one instanceof Original original) {
            targets.toParty(path + ".suppliedBy", original.suppliedBy());
            targets.toParties(path + ".about", original.about());
        } else if (one instanceof PublishableCopy copy) {
            copy(path, copy);
        }
    }

    private void copy(String path, PublishableCopy copy) {
        if (!targets.mayHaveOriginalOf(copy)) {
            findings.warning(
                    "copy-without-original",
                    path + ".originalSha256",
                    "is the hash of no original in this case; keep the original beside its copy, as long as it may be kept");
        }
    }

    private void notes() {
        Set<String> ids = targets.ids("notes", record.notes(), Note::id);
        CaseFindings.each("notes", record.notes(), (path, note) -> {
            targets.toParties(path + ".about", note.about());
            targets.to("note", path + ".corrects", note.corrects(), ids);
            targets.other(path + ".corrects", note.id(), note.corrects());
        });
    }

    private void correspondence() {
        Set<String> ids = targets.ids("correspondence", record.correspondence(), Correspondence::id);
        CaseFindings.each("correspondence", record.correspondence(), (path, letter) -> {
            targets.toParty(path + ".party", letter.party());
            targets.to("correspondence", path + ".inReplyTo", letter.inReplyTo(), ids);
            targets.other(path + ".inReplyTo", letter.id(), letter.inReplyTo());
        });
    }

    private void decisions() {
        Set<String> ids = targets.ids("decisions", record.decisions(), Decision::id);
        CaseFindings.each("decisions", record.decisions(), (path, decision) -> {
            targets.to("decision", path + ".replaces", decision.replaces(), ids);
            targets.other(path + ".replaces", decision.id(), decision.replaces());
            targets.toEvidence(path, decision.evidence());
        });
    }

    private void referral(String path, Referral referral) {
        passes(path + ".to", referral.from(), referral.fromTeam(), referral.to(), referral.toTeam());
    }

    private void handover(String path, Handover handover) {
        passes(path + ".to", handover.from(), handover.fromTeam(), handover.to(), handover.toTeam());
    }

    private void link(String path, CaseLink link) {
        targets.other(
                path + ".reference",
                record.reference().value(),
                link.reference().value());
    }

    private void passes(
            String path, Organisation from, @Nullable String fromTeam, Organisation to, @Nullable String toTeam) {
        if (isSame(from, to) && Objects.equals(fromTeam, toTeam)) {
            findings.error(
                    "points-at-itself", path, "is who gives or asks; name the other, or the two teams within one");
        }
    }

    private static boolean isSame(Organisation one, Organisation other) {
        return one.equals(other) || one.ids().stream().anyMatch(other.ids()::contains);
    }

    private void provenance(
            String path, Set<String> names, Class<? extends Record> type, Map<String, @Nullable Object> later) {
        List<String> parts = Declarations.components(type);
        CaseFindings.each(path, List.copyOf(names), (at, name) -> {
            if (!parts.contains(name) && !later.containsKey(name)) {
                findings.error("unknown-part", at, "is about no part that there is; name one as it stands in JSON");
            }
        });
    }
}
