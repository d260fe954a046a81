// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;
import static org.moothall.core.deadline.statutory.Verified.How.YES;

import java.util.List;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Kind;
import org.moothall.core.deadline.Start;

/** Clocks for education, health and care plans. */
final class EducationDeadlines {
    static final StatutoryDeadline EHC_DECIDE_ASSESS = StatutoryDeadline.of(
                    "ehc-decide-assess",
                    "EHC: decision whether to assess",
                    "England",
                    "the request received, or the authority becoming responsible",
                    DeadlineRule.weeks(6)
                            .allowing(new Allowance.Excuse(
                                    "school closed for 4 weeks or more, exceptional circumstances, or absence"
                                            + " from the area for 4 weeks or more")))
            .under(
                    "SEND Regulations 2014, regulation 5(1), (4)",
                    "legislation.gov.uk, uksi/2014/1530",
                    Verified.length(YES).pause(YES))
            .reserving("the window of a closed school: from 1 week before it closes to 1 week before it opens");

    static final StatutoryDeadline EHC_ADVICE = StatutoryDeadline.of(
                    "ehc-advice",
                    "EHC: advice from bodies",
                    "England",
                    "the request for advice",
                    DeadlineRule.weeks(6)
                            .allowing(new Allowance.Excuse("as for the decision to assess, and missed appointments")))
            .under(
                    "SEND Regulations 2014, regulation 8",
                    "edyourself.org, summary",
                    Verified.length(SECONDARY).pause(SECONDARY));

    static final StatutoryDeadline EHC_NO_PLAN = StatutoryDeadline.of(
                    "ehc-no-plan",
                    "EHC: decision not to issue a plan",
                    "England",
                    "the request received",
                    DeadlineRule.weeks(16)
                            .allowing(new Allowance.Excuse(
                                    "school closed for 4 weeks or more, exceptional circumstances, or absence"
                                            + " from the area for 4 weeks or more")))
            .under(
                    "SEND Regulations 2014, regulation 10(1), (4)",
                    "legislation.gov.uk, uksi/2014/1530, as made",
                    Verified.length(YES).pause(YES));

    static final StatutoryDeadline EHC_FINAL = StatutoryDeadline.of(
                    "ehc-final",
                    "EHC: final plan issued",
                    "England",
                    "the request received",
                    DeadlineRule.weeks(20)
                            .allowing(new Allowance.Excuse(
                                    "school closed for 4 weeks or more, exceptional circumstances, or absence"
                                            + " from the area for 4 weeks or more")))
            .under(
                    "SEND Regulations 2014, regulation 13(2), (3)",
                    "a law firm's page quoting the regulation",
                    Verified.length(SECONDARY).pause(SECONDARY))
            .reserving("read as quoted");

    static final StatutoryDeadline EHC_DRAFT_COMMENT = StatutoryDeadline.of(
                    "ehc-draft-comment",
                    "EHC: time for parents to comment on the draft",
                    "England",
                    "the draft served",
                    DeadlineRule.days(15).starting(Start.TRIGGER_DAY).as(Kind.MINIMUM))
            .under(
                    "SEND Regulations 2014, regulation 13(1)(a)",
                    "legislation.gov.uk, uksi/2014/1530",
                    Verified.length(YES).dayOne(YES));

    static final List<StatutoryDeadline> ALL =
            List.of(EHC_DECIDE_ASSESS, EHC_ADVICE, EHC_NO_PLAN, EHC_FINAL, EHC_DRAFT_COMMENT);

    private EducationDeadlines() {}
}
