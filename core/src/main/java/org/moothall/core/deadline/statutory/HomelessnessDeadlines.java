// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.deadline.statutory.Verified.How.PARTLY;
import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;
import static org.moothall.core.deadline.statutory.Verified.How.YES;

import java.util.List;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Kind;
import org.moothall.core.deadline.Start;

/** Clocks for who is homeless or about to be. */
final class HomelessnessDeadlines {
    static final StatutoryDeadline HOMELESS_THREATENED = StatutoryDeadline.of(
                    "homeless-threatened",
                    "Threatened with homelessness",
                    "England",
                    "the date of assessment, looking forward",
                    DeadlineRule.days(56).as(Kind.WINDOW))
            .under("Housing Act 1996, section 175 as amended", "council pages", Verified.length(SECONDARY));

    static final StatutoryDeadline HOMELESS_PREVENTION = StatutoryDeadline.of(
                    "homeless-prevention",
                    "Prevention duty",
                    "England",
                    "the day on which the authority are first satisfied that they owe the duty",
                    DeadlineRule.days(56).starting(Start.TRIGGER_DAY).as(Kind.OPEN_ENDED))
            .under(
                    "Housing Act 1996, section 195(8)(b)",
                    "GOV.UK, Homelessness Code of Guidance, chapter 14",
                    Verified.length(YES).dayOne(PARTLY).pause(YES))
            .reserving("day one is as section 189B words it: section 195 had the same words, its present text was not"
                    + " read; may outlive the 56 days; ends by notice on a listed ground, or when the applicant"
                    + " becomes homeless");

    static final StatutoryDeadline HOMELESS_RELIEF = StatutoryDeadline.of(
                    "homeless-relief",
                    "Relief duty",
                    "England",
                    "the day on which the authority are first satisfied that they owe the duty",
                    DeadlineRule.days(56).starting(Start.TRIGGER_DAY).as(Kind.OPEN_ENDED))
            .under(
                    "Housing Act 1996, section 189B(4), (7)(b)",
                    "legislation.gov.uk; GOV.UK, Homelessness Code of Guidance, chapter 14; Shelter Legal",
                    Verified.length(YES).dayOne(YES).pause(YES))
            .reserving("ends after 56 days without notice for who is in priority need and not intentionally homeless;"
                    + " else by notice");

    static final List<StatutoryDeadline> ALL = List.of(HOMELESS_THREATENED, HOMELESS_PREVENTION, HOMELESS_RELIEF);

    private HomelessnessDeadlines() {}
}
