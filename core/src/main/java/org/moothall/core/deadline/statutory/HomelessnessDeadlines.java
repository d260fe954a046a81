// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import java.util.List;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Kind;

/** Clocks for who is homeless or about to be. */
final class HomelessnessDeadlines {
    static final StatutoryDeadline HOMELESS_THREATENED = StatutoryDeadline.of(
                    "homeless-threatened",
                    "Threatened with homelessness",
                    "England",
                    "the date of assessment, looking forward",
                    DeadlineRule.days(56).as(Kind.WINDOW))
            .under("Housing Act 1996, section 175 as amended", "council pages", Verified.SECONDARY)
            .dayOneNotStated();

    static final StatutoryDeadline HOMELESS_PREVENTION = StatutoryDeadline.of(
                    "homeless-prevention",
                    "Prevention duty",
                    "England",
                    "the duty accepted",
                    DeadlineRule.days(56).as(Kind.OPEN_ENDED))
            .under("Housing Act 1996, section 195", "GOV.UK, Homelessness Code of Guidance, chapter 14", Verified.YES)
            .dayOneNotStated()
            .reserving(
                    "may outlive the 56 days; ends by notice on a listed ground, or when the applicant becomes homeless");

    static final StatutoryDeadline HOMELESS_RELIEF = StatutoryDeadline.of(
                    "homeless-relief",
                    "Relief duty",
                    "England",
                    "the duty accepted",
                    DeadlineRule.days(56).as(Kind.OPEN_ENDED))
            .under(
                    "Housing Act 1996, section 189B",
                    "GOV.UK, Homelessness Code of Guidance, chapter 14; Shelter Legal",
                    Verified.YES)
            .dayOneNotStated()
            .reserving(
                    "ends after 56 days without notice for who is in priority need and not intentionally homeless; else by notice");

    static final List<StatutoryDeadline> ALL = List.of(HOMELESS_THREATENED, HOMELESS_PREVENTION, HOMELESS_RELIEF);

    private HomelessnessDeadlines() {}
}
