// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ALL_UK;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;

import java.util.List;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Allowance.LastDay;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Start;

/** Clocks for requests for information. */
final class InformationDeadlines {
    static final StatutoryDeadline FOI_RESPONSE = StatutoryDeadline.of(
                    "foi-response",
                    "Freedom of information request",
                    "England, Wales, Northern Ireland and UK bodies",
                    "the day of receipt, working day or not",
                    DeadlineRule.workingDays(20, ALL_UK)
                            .starting(Start.NEXT_WORKING_DAY)
                            .allowing(
                                    new Allowance.Suspension(
                                            "a fees notice, from its day to the day on which the fee arrives",
                                            LastDay.LEFT_OUT),
                                    new Allowance.Restart("a clarification was needed and came"),
                                    new Allowance.OpenEnd("the public interest test takes a reasonable further time")))
            .under(
                    "Freedom of Information Act 2000, section 10(1), (2), (3), (6)",
                    "ICO, guidance on section 10; foiwiki LTT47",
                    Verified.PARTLY)
            .reserving("that a clarification begins a new period was checked in part");

    static final StatutoryDeadline EIR_RESPONSE = StatutoryDeadline.of(
                    "eir-response",
                    "Environmental information request",
                    "England, Wales, Northern Ireland",
                    "the day of receipt, working day or not",
                    DeadlineRule.workingDays(20, ALL_UK)
                            .starting(Start.NEXT_WORKING_DAY)
                            .allowing(new Allowance.Notice("complex and voluminous: 40 in all", 20)))
            .under(
                    "Environmental Information Regulations 2004, regulations 5(2), 7(1)",
                    "ICO, guidance on EIR time limits; LGSCO access policy",
                    Verified.YES);

    static final StatutoryDeadline SAR_RESPONSE = StatutoryDeadline.of(
                    "sar-response",
                    "Subject access request",
                    "United Kingdom",
                    "the day of receipt, or when proof of identity or a needed clarification arrives",
                    DeadlineRule.months(1)
                            .rollingIn(ENGLAND_AND_WALES)
                            .allowing(
                                    new Allowance.Notice("complex or numerous, told within the first month", 2),
                                    new Allowance.Suspension(
                                            "a clarification or proof of identity is awaited", LastDay.COUNTS),
                                    new Allowance.Restart("proof of identity or the needed clarification arrives")))
            .under(
                    "UK GDPR, article 12(3); Data (Use and Access) Act 2025, from 5 February 2026",
                    "University of Edinburgh; Ashfords; dsartracker",
                    Verified.SECONDARY)
            .dayOne("the corresponding date of the next month, or its last day")
            .reserving(
                    "sources disagree whether a clarification resumes the clock or restarts it: record what your council holds; the calendar is the local nation's");

    static final List<StatutoryDeadline> ALL = List.of(FOI_RESPONSE, EIR_RESPONSE, SAR_RESPONSE);

    private InformationDeadlines() {}
}
