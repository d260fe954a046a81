// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The rule for day one, seen from the day of the trigger. */
public enum Start {
    /** That day itself. */
    TRIGGER_DAY("the day itself"),
    /** The day after. */
    NEXT_DAY("the next day"),
    /** The first working day after. */
    NEXT_WORKING_DAY("the next working day"),
    /** What comes on a day that is no working day counts as having come on the next one; day one is the working day after that. */
    AFTER_A_WORKING_DAY("the working day after the working day on which it counts as received");

    private final String words;

    Start(String words) {
        this.words = words;
    }

    /** Which day it is, in words. */
    public String words() {
        return words;
    }

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Start read(String name) {
        return Named.read(Start.class, name);
    }
}
