// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;

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
                    Verified.YES)
            .dayOneNotStated();

    static final StatutoryDeadline COMPLAINT_STAGE1 = StatutoryDeadline.of(
                    "complaint-stage1",
                    "Housing complaint, stage 1 response",
                    "England",
                    "the acknowledgement",
                    DeadlineRule.workingDays(10, ENGLAND_AND_WALES).allowing(new Allowance.Notice("with reasons", 10)))
            .under(
                    "Housing Ombudsman, Complaint Handling Code 6.3",
                    "Housing Ombudsman; Slough self-assessment; Great Yarmouth",
                    Verified.YES)
            .dayOneNotStated();

    static final StatutoryDeadline COMPLAINT_STAGE2 = StatutoryDeadline.of(
                    "complaint-stage2",
                    "Housing complaint, stage 2 response",
                    "England",
                    "the escalation acknowledged",
                    DeadlineRule.workingDays(20, ENGLAND_AND_WALES).allowing(new Allowance.Notice("with reasons", 20)))
            .under(
                    "Housing Ombudsman, Complaint Handling Code",
                    "Housing Ombudsman; Slough self-assessment; Great Yarmouth",
                    Verified.PARTLY)
            .dayOneNotStated()
            .reserving("that the extension is 20 more at most is not confirmed");

    static final StatutoryDeadline LGSCO_COMPLAINT_ACK = StatutoryDeadline.of(
                    "lgsco-complaint-ack",
                    "Council complaint acknowledged",
                    "England",
                    "the complaint received",
                    DeadlineRule.workingDays(5, ENGLAND_AND_WALES))
            .under("LGSCO, complaint handling code", "none read", Verified.NO)
            .dayOneNotStated()
            .reserving("the periods are as the code is commonly described; its text was not read");

    static final StatutoryDeadline LGSCO_COMPLAINT_STAGE1 = StatutoryDeadline.of(
                    "lgsco-complaint-stage1",
                    "Council complaint, stage 1 response",
                    "England",
                    "the acknowledgement",
                    DeadlineRule.workingDays(10, ENGLAND_AND_WALES).allowing(new Allowance.Notice("with reasons", 10)))
            .under("LGSCO, complaint handling code", "none read", Verified.NO)
            .dayOneNotStated()
            .reserving("the periods are as the code is commonly described; its text was not read");

    static final StatutoryDeadline LGSCO_COMPLAINT_STAGE2 = StatutoryDeadline.of(
                    "lgsco-complaint-stage2",
                    "Council complaint, stage 2 response",
                    "England",
                    "the escalation acknowledged",
                    DeadlineRule.workingDays(20, ENGLAND_AND_WALES))
            .under("LGSCO, complaint handling code", "none read", Verified.NO)
            .dayOneNotStated()
            .reserving(
                    "the periods are as the code is commonly described; its text was not read; nor whether it may be extended");

    static final List<StatutoryDeadline> ALL = List.of(
            COMPLAINT_ACK,
            COMPLAINT_STAGE1,
            COMPLAINT_STAGE2,
            LGSCO_COMPLAINT_ACK,
            LGSCO_COMPLAINT_STAGE1,
            LGSCO_COMPLAINT_STAGE2);

    private ComplaintDeadlines() {}
}
