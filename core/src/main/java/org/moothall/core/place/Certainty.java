// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The certainty of an answer about a place. */
public enum Certainty {
    /** It is this one. */
    CERTAIN,
    /** It is this one unless somebody knows better; it may be used where a mistake costs little. */
    LIKELY,
    /** It may be any of these, or none: a person must say. */
    ASK,
    /** Nothing is known. */
    UNKNOWN;

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Certainty read(String name) {
        return Named.read(Certainty.class, name);
    }
}
