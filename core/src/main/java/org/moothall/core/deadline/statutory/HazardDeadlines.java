// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;

import java.util.List;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Unit;

/** Clocks for hazards in social housing. */
final class HazardDeadlines {
    static final StatutoryDeadline HAZARD_EMERGENCY = StatutoryDeadline.of(
                    "hazard-emergency",
                    "Social housing hazard, emergency: investigated and made safe",
                    "England",
                    "the landlord becoming aware",
                    DeadlineRule.hours(24))
            .under(
                    "SI 2025/1042, from 27 October 2025",
                    "awaabslawguide.co.uk; Wolverhampton Homes",
                    Verified.length(SECONDARY))
            .dayOne("from the moment, weekends count")
            .reserving("alternative accommodation when it is not made safe");

    static final StatutoryDeadline HAZARD_INVESTIGATE = StatutoryDeadline.of(
                    "hazard-investigate",
                    "Social housing hazard, significant: investigated",
                    "England",
                    "the landlord becoming aware",
                    DeadlineRule.workingDays(10, ENGLAND_AND_WALES))
            .under(
                    "SI 2025/1042, regulation 6",
                    "awaabslawguide.co.uk; Wolverhampton Homes",
                    Verified.length(SECONDARY));

    static final StatutoryDeadline HAZARD_SUMMARY = StatutoryDeadline.of(
                    "hazard-summary",
                    "Social housing hazard: written summary to the tenant",
                    "England",
                    "the end of the investigation",
                    DeadlineRule.workingDays(3, ENGLAND_AND_WALES))
            .under(
                    "SI 2025/1042, regulation 9",
                    "awaabslawguide.co.uk; Wolverhampton Homes",
                    Verified.length(SECONDARY));

    static final StatutoryDeadline HAZARD_SAFETY = StatutoryDeadline.of(
                    "hazard-safety",
                    "Social housing hazard: safety works",
                    "England",
                    "the end of the investigation",
                    DeadlineRule.workingDays(5, ENGLAND_AND_WALES))
            .under(
                    "SI 2025/1042, regulation 11(2)(a)",
                    "awaabslawguide.co.uk; Wolverhampton Homes",
                    Verified.length(SECONDARY));

    static final StatutoryDeadline HAZARD_PREVENT = StatutoryDeadline.of(
                    "hazard-prevent",
                    "Social housing hazard: preventative works begun",
                    "England",
                    "the end of the investigation",
                    DeadlineRule.workingDays(5, ENGLAND_AND_WALES)
                            .allowing(new Allowance.Longstop("the 5 days cannot be met", 12, Unit.WEEKS)))
            .under(
                    "SI 2025/1042, regulation 11",
                    "awaabslawguide.co.uk; Wolverhampton Homes",
                    Verified.length(SECONDARY).pause(SECONDARY));

    static final List<StatutoryDeadline> ALL =
            List.of(HAZARD_EMERGENCY, HAZARD_INVESTIGATE, HAZARD_SUMMARY, HAZARD_SAFETY, HAZARD_PREVENT);

    private HazardDeadlines() {}
}
