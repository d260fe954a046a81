// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.deadline.statutory.Verified.How.PARTLY;
import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;
import static org.moothall.core.deadline.statutory.Verified.How.YES;

import java.util.List;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Allowance.LastDay;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Start;

/** Clocks for planning applications. */
final class PlanningDeadlines {
    static final StatutoryDeadline PLANNING_MINOR = StatutoryDeadline.of(
                    "planning-minor",
                    "Planning application, not major",
                    "England",
                    "a valid application received",
                    DeadlineRule.weeks(8)
                            .allowing(new Allowance.Agreement("agreed in writing, unless an appeal was lodged")))
            .under(
                    "Development Management Procedure Order 2015, article 34(2)(b), (c)",
                    "legislation.gov.uk, uksi/2015/595/article/34, as revised",
                    Verified.length(YES).dayOne(YES).pause(YES));

    static final StatutoryDeadline PLANNING_MAJOR = StatutoryDeadline.of(
                    "planning-major",
                    "Planning application, major",
                    "England",
                    "a valid application received",
                    DeadlineRule.weeks(13)
                            .allowing(new Allowance.Agreement("agreed in writing, unless an appeal was lodged")))
            .under(
                    "Development Management Procedure Order 2015, article 34(2)(a)",
                    "legislation.gov.uk, uksi/2015/595/article/34, as revised",
                    Verified.length(YES).dayOne(YES).pause(YES));

    static final StatutoryDeadline PLANNING_EIA = StatutoryDeadline.of(
                    "planning-eia",
                    "Planning application with an environmental statement",
                    "England",
                    "a valid application received",
                    DeadlineRule.weeks(16)
                            .allowing(new Allowance.Agreement("agreed in writing, unless an appeal was lodged")))
            .under(
                    "EIA Regulations 2017",
                    "planning advice pages",
                    Verified.length(SECONDARY).dayOne(SECONDARY).pause(SECONDARY))
            .reserving("the period was checked, the legal reference was not");

    static final StatutoryDeadline PLANNING_INFRASTRUCTURE = StatutoryDeadline.of(
                    "planning-infrastructure",
                    "Public infrastructure development",
                    "England",
                    "a valid application received",
                    DeadlineRule.weeks(10)
                            .allowing(new Allowance.Agreement("agreed in writing, unless an appeal was lodged")))
            .under(
                    "Development Management Procedure Order 2015, article 34(2)(aa)",
                    "legislation.gov.uk, uksi/2015/595/article/34, as revised",
                    Verified.length(YES).dayOne(YES).pause(YES));

    static final StatutoryDeadline PLANNING_TDC_MAJOR = StatutoryDeadline.of(
                    "planning-tdc-major",
                    "Technical details consent, major",
                    "England",
                    "a valid application received",
                    DeadlineRule.weeks(10)
                            .allowing(new Allowance.Agreement("agreed in writing, unless an appeal was lodged")))
            .under(
                    "Development Management Procedure Order 2015, article 34(2)(aa)",
                    "legislation.gov.uk, uksi/2015/595/article/34, as revised",
                    Verified.length(YES).dayOne(YES).pause(YES));

    static final StatutoryDeadline PLANNING_TDC_MINOR = StatutoryDeadline.of(
                    "planning-tdc-minor",
                    "Technical details consent, not major",
                    "England",
                    "a valid application received",
                    DeadlineRule.weeks(5)
                            .allowing(new Allowance.Agreement("agreed in writing, unless an appeal was lodged")))
            .under(
                    "Development Management Procedure Order 2015, article 34(2)(bb)",
                    "legislation.gov.uk, uksi/2015/595/article/34, as revised",
                    Verified.length(YES).dayOne(YES).pause(YES));

    static final StatutoryDeadline PLANNING_NONVALIDATED = StatutoryDeadline.of(
                    "planning-nonvalidated",
                    "Non-validated application, late article 12 notice",
                    "England",
                    "the day on which the notice is received",
                    DeadlineRule.workingDays(7, ENGLAND_AND_WALES).starting(Start.TRIGGER_DAY))
            .under(
                    "Development Management Procedure Order 2015, article 34(3)",
                    "legislation.gov.uk, uksi/2015/595/article/34, as revised",
                    Verified.length(YES).dayOne(YES))
            .reserving("only when the notice comes in the last 7 working days of the initial period, or later");

    static final StatutoryDeadline PLANNING_WALES = StatutoryDeadline.of(
                    "planning-wales",
                    "Planning application",
                    "Wales",
                    "the application received",
                    DeadlineRule.weeks(8)
                            .starting(Start.TRIGGER_DAY)
                            .allowing(
                                    new Allowance.Agreement("agreed in writing"),
                                    new Allowance.Suspension(
                                            "a cheque was dishonoured, until the day on which the fee is paid in full,"
                                                    + " which counts again",
                                            LastDay.COUNTS)))
            .under(
                    "SI 2012/801 (W. 110), article 22, as made",
                    "legislation.gov.uk, wsi/2012/801/article/22",
                    Verified.length(YES).dayOne(YES).pause(PARTLY))
            .reserving("read as made in 2012; later changes were not, nor whether the day of the payment counts");

    static final List<StatutoryDeadline> ALL = List.of(
            PLANNING_MINOR,
            PLANNING_MAJOR,
            PLANNING_EIA,
            PLANNING_INFRASTRUCTURE,
            PLANNING_TDC_MAJOR,
            PLANNING_TDC_MINOR,
            PLANNING_NONVALIDATED,
            PLANNING_WALES);

    private PlanningDeadlines() {}
}
