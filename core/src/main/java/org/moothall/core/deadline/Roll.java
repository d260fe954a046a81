// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The rule for a last day that is no working day. */
public enum Roll {
    /** It stays the last day. */
    NONE,
    /** The next working day is the last. */
    NEXT_WORKING_DAY;

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Roll read(String name) {
        return Named.read(Roll.class, name);
    }
}
