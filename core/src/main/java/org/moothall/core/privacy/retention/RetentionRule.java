// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * How long values of a category are kept after an event, and what becomes of them then.
 *
 * <p><b>Unit</b> years, months and days of the calendar, added to the day of the event; where a month has no such day, its last. The
 * values are due on the day that gives: six years from 1 April 2020 are over on 1 April 2026.
 * <p><b>Errors</b> the constructor throws on a blank text and on a period that goes back.
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
    /** Refuses blank texts, and a period that goes back. */
    public RetentionRule {
        Objects.requireNonNull(category, "a retention rule needs a category");
        Objects.requireNonNull(action, "a retention rule needs an action");
        if (id.isBlank() || event.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "a retention rule needs an id, an event and a source; one of them is blank");
        }
        if (period.isNegative()) {
            throw new IllegalArgumentException("retention rule '" + id + "' needs a period that does not go back");
        }
    }

    LocalDate dueAfter(LocalDate day) {
        return day.plus(period);
    }
}
