// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ALL_UK;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.SCOTLAND;
import static org.moothall.core.deadline.statutory.Verified.How.NO;
import static org.moothall.core.deadline.statutory.Verified.How.PARTLY;
import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;
import static org.moothall.core.deadline.statutory.Verified.How.YES;

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
                    Verified.length(YES).dayOne(YES).pause(PARTLY))
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
                    Verified.length(YES).dayOne(YES).pause(YES));

    static final StatutoryDeadline SAR_RESPONSE = StatutoryDeadline.of(
                    "sar-response",
                    "Subject access request",
                    "United Kingdom",
                    "the day of receipt, or the day on which proof of identity arrives",
                    DeadlineRule.months(1)
                            .rollingIn(ENGLAND_AND_WALES)
                            .allowing(
                                    new Allowance.Notice("complex or numerous, told within the first month", 2),
                                    new Allowance.Suspension(
                                            "a needed clarification, from the day of asking to the day on which it"
                                                    + " arrives",
                                            LastDay.LEFT_OUT),
                                    new Allowance.Restart("proof of identity arrives")))
            .under(
                    "UK GDPR, article 12(3); Data Protection Act 2018, section 54(3), (3C)(b) as amended in 2025, from"
                            + " 5 February 2026",
                    "legislation.gov.uk for section 54; University of Edinburgh; Ashfords; dsartracker",
                    Verified.length(SECONDARY).dayOne(SECONDARY).roll(SECONDARY).pause(PARTLY))
            .dayOne("the corresponding date of the next month, or its last day")
            .reserving(
                    "which days a clarification leaves out is as section 54 has it; article 12A of the UK GDPR, which"
                            + " says the same for most requests, was not read; the calendar is the local nation's");

    static final StatutoryDeadline FOI_RESPONSE_SCOTLAND = StatutoryDeadline.of(
                    "foi-response-scotland",
                    "Freedom of information request to a Scottish authority",
                    "Scotland",
                    "the day of receipt, working day or not",
                    DeadlineRule.workingDays(20, SCOTLAND)
                            .starting(Start.NEXT_WORKING_DAY)
                            .allowing(new Allowance.Restart("further information was needed and came")))
            .under(
                    "Freedom of Information (Scotland) Act 2002, section 10",
                    StatutoryDeadline.NONE_READ,
                    Verified.length(NO))
            .reserving("from general knowledge; local holidays are no bank holidays and count");

    static final StatutoryDeadline FOI_RESPONSE_SCHOOL = StatutoryDeadline.of(
                    "foi-response-school",
                    "Freedom of information request to a school",
                    "England, Wales, Northern Ireland",
                    "the day of receipt",
                    DeadlineRule.schoolDaysOrWorkingDays(20, 60, ALL_UK)
                            .allowing(
                                    new Allowance.Suspension(
                                            "a fees notice, from its day to the day on which the fee arrives",
                                            LastDay.LEFT_OUT),
                                    new Allowance.Restart("a clarification was needed and came"),
                                    new Allowance.OpenEnd("the public interest test takes a reasonable further time")))
            .under(
                    "Freedom of Information Act 2000, section 10; SI 2010/2768",
                    StatutoryDeadline.NONE_READ,
                    Verified.length(NO))
            .reserving(
                    "from general knowledge; give the school's holidays as closures of the calendar, for without them"
                            + " each working day is a school day; what may happen to it is as for any other request");

    static final List<StatutoryDeadline> ALL =
            List.of(FOI_RESPONSE, FOI_RESPONSE_SCOTLAND, FOI_RESPONSE_SCHOOL, EIR_RESPONSE, SAR_RESPONSE);

    private InformationDeadlines() {}
}
