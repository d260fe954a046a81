// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import java.util.List;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Kind;

/** Periods in the enforcement against waste. */
final class EnvironmentDeadlines {
    static final StatutoryDeadline SECTION_59_LANDOWNER_NOTICE = StatutoryDeadline.of(
                    "section-59-landowner-notice",
                    "Notice to a landowner to remove waste",
                    "England and Wales",
                    "the notice served",
                    DeadlineRule.days(21).as(Kind.MINIMUM))
            .under("Environmental Protection Act 1990, section 59", "none read", Verified.NO)
            .dayOneNotStated();

    static final StatutoryDeadline SECTION_33ZA_PENALTY = StatutoryDeadline.of(
                    "section-33za-penalty",
                    "Fixed penalty for fly-tipping: no proceedings while it can be paid",
                    "England",
                    "the notice given",
                    DeadlineRule.days(14).as(Kind.MINIMUM))
            .under("Environmental Protection Act 1990, section 33ZA", "none read", Verified.NO)
            .dayOneNotStated();

    static final List<StatutoryDeadline> ALL = List.of(SECTION_59_LANDOWNER_NOTICE, SECTION_33ZA_PENALTY);

    private EnvironmentDeadlines() {}
}
