// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The standing of a deadline, as a fact. The case goes on whatever it is. */
public enum Standing {
    /** It has not begun: what it follows is not over. */
    NOT_BEGUN,
    /** It runs, or is suspended. */
    RUNNING,
    /** It was done in time. */
    MET,
    /** The date is over, and it was not done by then; or it was done outside its window. */
    MISSED,
    /** The date is over and it was not done by then, but the duty to do it by then had been lifted. */
    EXCUSED,
    /** The duty ended by a notice or an event before its date. */
    ENDED,
    /** It was done before the time that somebody had to be left was over. */
    TOO_EARLY,
    /** The period is over, and nothing was asked of anybody. */
    OVER;

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Standing read(String name) {
        return Named.read(Standing.class, name);
    }
}
