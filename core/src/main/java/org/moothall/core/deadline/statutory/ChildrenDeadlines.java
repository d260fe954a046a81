// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.deadline.statutory.Verified.How.PARTLY;
import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;
import static org.moothall.core.deadline.statutory.Verified.How.YES;

import java.util.List;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Kind;
import org.moothall.core.deadline.Start;

/** Clocks for the protection of children, and one of the census that counts them. */
final class ChildrenDeadlines {
    static final StatutoryDeadline CP_REFERRAL = StatutoryDeadline.of(
                    "cp-referral",
                    "Children: decision on a referral",
                    "England",
                    "the referral received",
                    DeadlineRule.workingDays(1, ENGLAND_AND_WALES))
            .under("Working Together", "Family Rights Group", Verified.length(SECONDARY))
            .reserving("the calendar is the local one");

    static final StatutoryDeadline CP_ASSESSMENT = StatutoryDeadline.of(
                    "cp-assessment",
                    "Children: assessment complete",
                    "England",
                    "the referral; a community validator of the CIN census counts from the start of the assessment",
                    DeadlineRule.workingDays(45, ENGLAND_AND_WALES).starting(Start.TRIGGER_DAY))
            .under(
                    "Working Together; CIN rule 8670Q",
                    "Family Rights Group; data-to-insight/csc-validator-be-cin",
                    Verified.length(SECONDARY).dayOne(SECONDARY))
            .reserving(
                    "that the first day is day one has one source, a community validator, and is not the census's own"
                            + " word; a longer one needs reasons on record");

    static final StatutoryDeadline CP_ICPC = StatutoryDeadline.of(
                    "cp-icpc",
                    "Children: initial child protection conference",
                    "England",
                    "the strategy discussion that starts section 47 enquiries",
                    DeadlineRule.workingDays(15, ENGLAND_AND_WALES).starting(Start.TRIGGER_DAY))
            .under(
                    "Working Together; CIN rule 8675Q",
                    "data-to-insight/csc-validator-be-cin",
                    Verified.length(SECONDARY).dayOne(SECONDARY))
            .reserving("the start is general knowledge; that the first day is day one has one source, a community"
                    + " validator, and is not the census's own word");

    static final StatutoryDeadline CP_CORE_GROUP = StatutoryDeadline.of(
                    "cp-core-group",
                    "Children: first core group",
                    "Wales; England unverified",
                    "the initial conference",
                    DeadlineRule.workingDays(10, ENGLAND_AND_WALES))
            .under("Wales Safeguarding Procedures", "safeguarding.wales", Verified.length(PARTLY))
            .reserving("verified for Wales; that England has the same was not");

    static final StatutoryDeadline CP_REVIEW_FIRST = StatutoryDeadline.of(
                    "cp-review-first",
                    "Children: first review conference",
                    "Wales; England unverified",
                    "the initial conference",
                    DeadlineRule.months(3))
            .under("Wales Safeguarding Procedures", "safeguarding.wales", Verified.length(PARTLY))
            .reserving("verified for Wales; that England has the same was not");

    static final StatutoryDeadline CP_REVIEW_NEXT = StatutoryDeadline.of(
                    "cp-review-next",
                    "Children: later review conferences",
                    "Wales; England unverified",
                    "the previous review",
                    DeadlineRule.months(6))
            .under("Wales Safeguarding Procedures", "safeguarding.wales", Verified.length(PARTLY))
            .reserving("verified for Wales; that England has the same was not");

    static final StatutoryDeadline CP_ASSESSMENT_WALES = StatutoryDeadline.of(
                    "cp-assessment-wales",
                    "Children: assessment",
                    "Wales",
                    "the start of section 47 enquiries",
                    DeadlineRule.workingDays(42, ENGLAND_AND_WALES))
            .under("Wales Safeguarding Procedures", "safeguarding.wales", Verified.length(YES));

    static final StatutoryDeadline CIN_PLAN_REFERRAL_WINDOW = StatutoryDeadline.of(
                    "cin-plan-referral-window",
                    "CIN census: how long before the year a referral without further action may be",
                    "England",
                    "the first day of the census year",
                    DeadlineRule.workingDaysBefore(1, ENGLAND_AND_WALES).as(Kind.WINDOW))
            .under(
                    "CIN rule 8569Q",
                    "data-to-insight/csc-validator-be-cin",
                    Verified.length(SECONDARY).dayOne(SECONDARY));

    static final List<StatutoryDeadline> ALL = List.of(
            CP_REFERRAL,
            CP_ASSESSMENT,
            CP_ICPC,
            CP_CORE_GROUP,
            CP_REVIEW_FIRST,
            CP_REVIEW_NEXT,
            CP_ASSESSMENT_WALES,
            CIN_PLAN_REFERRAL_WINDOW);

    private ChildrenDeadlines() {}
}
