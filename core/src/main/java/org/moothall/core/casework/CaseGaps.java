// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.text.Unseen;

/** What a case lacks for what it says elsewhere. */
final class CaseGaps {
    private final Case record;
    private final CaseFindings findings;
    private final boolean isAgreedTo;

    CaseGaps(Case record, CaseFindings findings) {
        this.record = record;
        this.findings = findings;
        this.isAgreedTo = record.consents().stream().anyMatch(consent -> consent.withdrawnAt() == null);
    }

    void check() {
        CaseFindings.each("parties", record.parties(), this::somebody);
        CaseFindings.each("correspondence", record.correspondence(), this::sent);
        CaseFindings.each("decisions", record.decisions(), this::reasons);
        consent("basis", record.basis());
        CaseFindings.each("referrals", record.referrals(), (path, one) -> consent(path + ".basis", one.basis()));
        CaseFindings.each("handovers", record.handovers(), (path, one) -> consent(path + ".basis", one.basis()));
        record.handovers().stream()
                .flatMap(handover -> acceptedAt(handover).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(this::team);
    }

    private void somebody(String path, Party party) {
        boolean isNobody = party.person() == null && party.organisation() == null && party.contact() == null;
        if (isNobody && !party.anonymous()) {
            findings.warning(
                    "nobody-there",
                    path,
                    "has neither person, organisation nor contact; say who they are, or that they are anonymous");
        }
    }

    private void sent(String path, Correspondence letter) {
        if (!letter.direction().equals(Direction.OUT)) {
            return;
        }
        if (letter.party() == null && letter.sentTo() == null) {
            findings.warning("sent-to-nobody", path, "went out and says not to whom; give 'party' or 'sentTo'");
        }
        if (Unseen.isBlank(letter.text()) && letter.attachments().isEmpty()) {
            findings.warning(
                    "sent-nothing", path, "went out without a word; keep the text as sent, or the file as attachment");
        }
    }

    private void reasons(String path, Decision decision) {
        if (decision.outcome().needsReasons() && decision.reasons().isEmpty()) {
            findings.warning(
                    "no-reason", path + ".reasons", "is empty, and the decision is against somebody; tell them why");
        }
    }

    private void consent(String path, @Nullable LawfulBasis basis) {
        if (basis != null && basis.is(LawfulBasis.CONSENT) && !isAgreedTo) {
            findings.warning(
                    "no-consent",
                    path,
                    "is consent, and none stands in this case; add the consent, or give the basis that there is");
        }
    }

    /** A part of a case may pass and the case stay; but then it is with one of the two. Of several at one moment any may be the last. */
    private void team(Instant last) {
        boolean isElsewhere = record.handovers().stream()
                .filter(handover -> acceptedAt(handover).equals(Optional.of(last)))
                .map(handover -> Arrays.asList(handover.fromTeam(), handover.toTeam()))
                .allMatch(teams -> !teams.contains(null) && !teams.contains(record.team()));
        if (isElsewhere) {
            findings.warning(
                    "team-differs", "team", "is neither team of the last handover; give the id of the one that has it");
        }
    }

    private static Optional<Instant> acceptedAt(Handover handover) {
        return Optional.ofNullable(handover.acceptedAt()).map(OffsetDateTime::toInstant);
    }
}
