// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.moothall.core.calendar.WorkingCalendar.EVERY_DAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** How far deadlines are reckoned: a day beyond is a slip of the pen, and counting there day by day would take for ever. */
final class Reach {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private Reach() {}

    /** Refuses what is beyond, with the exception of calendars. */
    static void check(Instant trigger, Collection<Fact> facts, Instant asOf) {
        check(trigger);
        check(asOf);
        facts.forEach(Reach::check);
    }

    private static void check(Fact fact) {
        check(fact.at());
        if (fact instanceof Fact.Suspended suspended) {
            check(suspended.pause().endOr(fact.at()));
        } else if (fact instanceof Fact.Agreed agreed) {
            EVERY_DAY.isWorkingDay(agreed.until());
        } else if (fact instanceof Fact.ExtendedUntil notice) {
            EVERY_DAY.isWorkingDay(notice.until());
        } else if (fact instanceof Fact.Withdrawn withdrawn) {
            check(withdrawn.extension());
        }
    }

    private static void check(Instant moment) {
        long day = Math.floorDiv(moment.getEpochSecond(), DAY); // of moments there are more than of days
        EVERY_DAY.isWorkingDay(
                LocalDate.ofEpochDay(Math.max(LocalDate.MIN.toEpochDay(), Math.min(LocalDate.MAX.toEpochDay(), day))));
    }
}
