// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The unit of a deadline's length. */
public enum Unit {
    /** Working days of the rule's calendar. */
    WORKING_DAYS("working day"),
    /** Working days of the rule's calendar on which a school has lessons: its holidays are the calendar's closures. */
    SCHOOL_DAYS("school day"),
    /** Days of any kind. */
    DAYS("day"),
    /** Seven days of any kind. */
    WEEKS("week"),
    /** To the same day of a later month, or to its last day when it has none such. */
    MONTHS("month"),
    /** Hours of time, through nights, weekends and the change of the clocks. */
    HOURS("hour"),
    /** Hours in which the office is open. */
    WORKING_HOURS("working hour"),
    /** Back from an event; neither the day of the act nor that of the event counts, and the act has to come before the last of them. */
    CLEAR_WORKING_DAYS_BEFORE("clear working day"),
    /** Back from an event, to the working day that is so many before it. */
    WORKING_DAYS_BEFORE("working day"),
    /** Back from an event. */
    HOURS_BEFORE("hour");

    private final String noun;

    Unit(String noun) {
        this.noun = noun;
    }

    /** Whether it counts back from an event. */
    public boolean isBackwards() {
        return compareTo(WORKING_HOURS) > 0;
    }

    public boolean isTimed() {
        return this == HOURS || this == WORKING_HOURS;
    }

    boolean hasWorkingDays() {
        return this == WORKING_DAYS
                || this == SCHOOL_DAYS
                || this == WORKING_HOURS
                || this == CLEAR_WORKING_DAYS_BEFORE
                || this == WORKING_DAYS_BEFORE;
    }

    /** So many of them, in words: {@code 20 working days}. */
    String words(long count) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    String plural() {
        return noun + "s";
    }

    /** So many of them, and from where: {@code 10 clear working days before the event}. */
    String span(long count) {
        return words(count) + (isBackwards() ? " before the event" : "");
    }

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Unit read(String name) {
        return Named.read(Unit.class, name);
    }
}
