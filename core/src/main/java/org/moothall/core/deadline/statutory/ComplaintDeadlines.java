// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.deadline.statutory.Verified.How.PARTLY;
import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;
import static org.moothall.core.deadline.statutory.Verified.How.YES;

import java.util.List;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.DeadlineRule;

/** Clocks for complaints about landlords and councils. */
final class ComplaintDeadlines {
    static final StatutoryDeadline COMPLAINT_ACK = StatutoryDeadline.of(
                    "complaint-ack",
                    "Housing complaint acknowledged, at each stage",
                    "England",
                    "the complaint or escalation received",
                    DeadlineRule.workingDays(5, ENGLAND_AND_WALES))
            .under(
                    "Housing Ombudsman, Complaint Handling Code 6.2, 6.11",
                    "Housing Ombudsman; Slough self-assessment",
                    Verified.length(YES));

    static final StatutoryDeadline COMPLAINT_STAGE1 = StatutoryDeadline.of(
                    "complaint-stage1",
                    "Housing complaint, stage 1 response",
                    "England",
                    "the acknowledgement",
                    DeadlineRule.workingDays(10, ENGLAND_AND_WALES).allowing(new Allowance.Notice("with reasons", 10)))
            .under(
                    "Housing Ombudsman, Complaint Handling Code 6.3",
                    "Housing Ombudsman; Slough self-assessment; Great Yarmouth",
                    Verified.length(YES).pause(YES));

    static final StatutoryDeadline COMPLAINT_STAGE2 = StatutoryDeadline.of(
                    "complaint-stage2",
                    "Housing complaint, stage 2 response",
                    "England",
                    "the escalation acknowledged",
                    DeadlineRule.workingDays(20, ENGLAND_AND_WALES).allowing(new Allowance.Notice("with reasons", 20)))
            .under(
                    "Housing Ombudsman, Complaint Handling Code",
                    "Housing Ombudsman; Slough self-assessment; Great Yarmouth",
                    Verified.length(YES).pause(PARTLY))
            .reserving("that the extension is 20 more at most is not confirmed");

    static final StatutoryDeadline LGSCO_COMPLAINT_ACK = StatutoryDeadline.of(
                    "lgsco-complaint-ack",
                    "Council complaint acknowledged",
                    "England",
                    "the complaint received",
                    DeadlineRule.workingDays(5, ENGLAND_AND_WALES))
            .under("LGSCO, Complaint Handling Code 6.2", "LGSCO, the code", Verified.length(YES));

    static final StatutoryDeadline LGSCO_COMPLAINT_STAGE1 = StatutoryDeadline.of(
                    "lgsco-complaint-stage1",
                    "Council complaint, stage 1 response",
                    "England",
                    "the acknowledgement",
                    DeadlineRule.workingDays(10, ENGLAND_AND_WALES).allowing(new Allowance.Notice("with reasons", 10)))
            .under(
                    "LGSCO, Complaint Handling Code 6.3, 6.4",
                    "LGSCO, the code",
                    Verified.length(YES).pause(YES));

    static final StatutoryDeadline LGSCO_COMPLAINT_STAGE2 = StatutoryDeadline.of(
                    "lgsco-complaint-stage2",
                    "Council complaint, stage 2 response",
                    "England",
                    "the escalation acknowledged",
                    DeadlineRule.workingDays(20, ENGLAND_AND_WALES).allowing(new Allowance.Notice("with reasons", 20)))
            .under(
                    "LGSCO, Complaint Handling Code",
                    "councils' policies; LGSCO, guide for complaint managers",
                    Verified.length(SECONDARY).pause(SECONDARY))
            .reserving("as councils' policies under the code have it; LGSCO's guide calls 12 weeks in all, from the"
                    + " acknowledgement of stage 1 on, the most; what the code says of stage 2 was not read");

    static final List<StatutoryDeadline> ALL = List.of(
            COMPLAINT_ACK,
            COMPLAINT_STAGE1,
            COMPLAINT_STAGE2,
            LGSCO_COMPLAINT_ACK,
            LGSCO_COMPLAINT_STAGE1,
            LGSCO_COMPLAINT_STAGE2);

    private ComplaintDeadlines() {}
}
