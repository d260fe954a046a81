// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.deadline.statutory.Verified.How.YES;

import java.util.List;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Kind;
import org.moothall.core.deadline.Start;

/** Periods in the enforcement against waste. */
final class EnvironmentDeadlines {
    static final StatutoryDeadline SECTION_59_LANDOWNER_NOTICE = StatutoryDeadline.of(
                    "section-59-landowner-notice",
                    "Notice to a landowner to remove waste",
                    "England and Wales",
                    "the notice served",
                    DeadlineRule.days(21).starting(Start.TRIGGER_DAY).as(Kind.MINIMUM))
            .under(
                    "Environmental Protection Act 1990, section 59(1)(a)",
                    "legislation.gov.uk",
                    Verified.length(YES).dayOne(YES));

    static final StatutoryDeadline SECTION_33ZA_PENALTY = StatutoryDeadline.of(
                    "section-33za-penalty",
                    "Fixed penalty for fly-tipping: no proceedings while it can be paid",
                    "England",
                    "the date of the notice",
                    DeadlineRule.days(14).as(Kind.MINIMUM))
            .under(
                    "Environmental Protection Act 1990, section 33ZA; SI 2016/334",
                    "legislation.gov.uk",
                    Verified.length(YES).dayOne(YES));

    static final List<StatutoryDeadline> ALL = List.of(SECTION_59_LANDOWNER_NOTICE, SECTION_33ZA_PENALTY);

    private EnvironmentDeadlines() {}
}
