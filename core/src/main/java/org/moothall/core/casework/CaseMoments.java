// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.AppealRight;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.deadline.Fact;
import org.moothall.core.person.PartialDate;

/** What in a case is said to have happened before it could. */
final class CaseMoments {
    private final Case record;
    private final CaseFindings findings;
    private final Map<String, OffsetDateTime> written = new HashMap<>();

    CaseMoments(Case record, CaseFindings findings) {
        this.record = record;
        this.findings = findings;
        record.correspondence().forEach(letter -> {
            if (letter.id() != null) {
                written.put(letter.id(), letter.at());
            }
        });
    }

    void check() {
        Intake intake = record.intake();
        if (intake != null) {
            happened(intake);
            order("closedAt", record.closedAt(), "intake.heardAt", intake.heardAt());
        }
        order("closedAt", record.closedAt(), "openedAt", record.openedAt());
        CaseFindings.each("consents", record.consents(), this::consent);
        CaseFindings.each("correspondence", record.correspondence(), this::letter);
        CaseFindings.each("decisions", record.decisions(), this::appeal);
        CaseFindings.each("referrals", record.referrals(), this::referral);
        CaseFindings.each("handovers", record.handovers(), this::handover);
        CaseFindings.each("deadlines", record.deadlines(), this::deadline);
    }

    private void happened(Intake intake) {
        PartialDate about = intake.happenedAbout();
        PartialDate until = intake.happenedUntil();
        if (about != null) {
            PartialDate heard = PartialDate.on(dayOf(intake.heardAt()));
            judge(heard.surelyBefore(about), "intake.heardAt", "intake.happenedAbout");
            judge(until != null && until.surelyBefore(about), "intake.happenedUntil", "intake.happenedAbout");
        }
    }

    private void consent(String path, Consent consent) {
        LocalDate until = consent.until();
        order(path + ".withdrawnAt", consent.withdrawnAt(), "givenAt", consent.givenAt());
        judge(until != null && until.isBefore(dayOf(consent.givenAt())), path + ".until", "givenAt");
    }

    private void letter(String path, Correspondence letter) {
        String question = letter.inReplyTo();
        order(path + ".at", letter.at(), "at of what it replies to", question == null ? null : written.get(question));
        CaseFindings.each(
                path + ".receipts",
                letter.receipts(),
                (at, receipt) -> order(at + ".at", receipt.at(), "at of what was sent", letter.at()));
    }

    private void appeal(String path, Decision decision) {
        AppealRight appeal = decision.appeal();
        LocalDate lastDay = appeal == null ? null : appeal.lastDay();
        judge(lastDay != null && lastDay.isBefore(dayOf(decision.decidedAt())), path + ".appeal.lastDay", "decidedAt");
    }

    private void referral(String path, Referral referral) {
        order(path + ".acknowledgedAt", referral.acknowledgedAt(), "sentAt", referral.sentAt());
        order(path + ".respondedAt", referral.respondedAt(), "sentAt", referral.sentAt());
    }

    private void handover(String path, Handover handover) {
        order(path + ".acknowledgedAt", handover.acknowledgedAt(), "offeredAt", handover.offeredAt());
        order(path + ".acceptedAt", handover.acceptedAt(), "offeredAt", handover.offeredAt());
        order(path + ".declinedAt", handover.declinedAt(), "offeredAt", handover.offeredAt());
    }

    private void deadline(String path, CaseDeadline deadline) {
        Instant from = deadline.from().truncatedTo(ChronoUnit.MINUTES);
        CaseFindings.each(
                path + ".facts",
                deadline.facts(),
                (at, fact) -> judge(fact.is(Fact.Milestone.DONE) && fact.at().isBefore(from), at + ".at", "from"));
    }

    private void order(
            String path, @Nullable OffsetDateTime later, String earlierName, @Nullable OffsetDateTime earlier) {
        judge(isBefore(later, earlier), path, earlierName);
    }

    /** Before the minute of the other: clocks differ, and people write down minutes. */
    private static boolean isBefore(@Nullable OffsetDateTime later, @Nullable OffsetDateTime earlier) {
        return later != null && earlier != null && later.isBefore(earlier.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The day here: in which zone a moment was written says nothing of it. */
    private static LocalDate dayOf(OffsetDateTime moment) {
        return WorkingCalendar.dayOf(moment.toInstant());
    }

    private void judge(boolean isWrong, String path, String earlierName) {
        if (isWrong) {
            findings.error("wrong-order", path, "is before '" + earlierName + "'; correct whichever is wrong");
        }
    }
}
