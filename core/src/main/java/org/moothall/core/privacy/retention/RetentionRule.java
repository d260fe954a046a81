// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.moothall.core.internal.Required;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A retention rule: how long values of a category are kept after an event, and the action at the end.
 *
 * <p><b>Unit</b> years, months and days of the calendar, added to the day of the event; where a month has no such day, its last. The
 * values are due on the day that gives: six years from 1 April 2020 are over on 1 April 2026.
 * <p><b>Errors</b> the constructor throws on a blank text and on a period that goes back, or of more than 1000 years.
 *
 * @param id its stable name, for example {@code housing-contact}
 * @param category what it is about
 * @param event from when, for example {@code case-closed}
 * @param period how long
 * @param action what becomes of them
 * @param source the law or the schedule that says so
 */
public record RetentionRule(
        String id, PrivacyCategory category, String event, Period period, RetentionAction action, String source) {
    private static final String WHAT = "a retention rule";
    private static final int LONGEST_YEARS = 1000;

    /** Refuses blank texts, and a period that goes back or is without end. */
    public RetentionRule {
        Required.text(id, WHAT, "id");
        Required.part(category, WHAT, "category");
        Required.text(event, WHAT, "event");
        Required.part(action, WHAT, "action");
        Required.text(source, WHAT, "source");
        if (Required.part(period, WHAT, "period").isNegative() || isTooLong(period)) {
            throw new IllegalArgumentException(
                    "retention rule '" + id + "' needs a period of 0 to 1000 years; without a rule, data is kept");
        }
    }

    private static boolean isTooLong(Period period) {
        return period.toTotalMonths() > LONGEST_YEARS * 12L || period.get(ChronoUnit.DAYS) > LONGEST_YEARS * 366L;
    }

    LocalDate dueAfter(LocalDate day) {
        return day.plus(period);
    }
}
