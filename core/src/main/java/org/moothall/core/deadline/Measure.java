// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.List;
import org.moothall.core.deadline.Stretches.Stretch;

/** Counts the units of a rule from a start, past the stretches that are left out. */
interface Measure {
    static Measure of(DeadlineRule rule, Instant start, List<Stretch> pauses) {
        if (rule.unit().isBackwards()) {
            return new BackwardMeasure(rule, start);
        }
        return rule.unit().isTimed() ? new TimeMeasure(rule, start, pauses) : new DayMeasure(rule, start, pauses);
    }

    /** Where so many units end. */
    Due due(int length);

    /** Where a date leads when the rule moves it off days that are no working days: to the next that is, and was not left out. */
    default Due rolled(Due due) {
        return due;
    }

    /** Where so many percent of the way to a date end. */
    Due fraction(Due due, int percent);

    /** Whole units between the start and a moment, paused or not. */
    long passed(Instant until);

    /** How many of them were left out. */
    long paused(Instant until);

    /** What these two count. */
    String unit();

    /** Where counting begins and how it goes on to a date, in words. */
    List<String> steps(Due due);
}
