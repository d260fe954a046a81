// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The meaning of reaching the date. */
public enum Kind {
    /** Something has to be done by the date; after it, it is too late. */
    LIMIT("a limit"),
    /** Somebody has at least until the date; before it is over, it is too early. */
    MINIMUM("at least"),
    /** A duty that lasts until the date and may outlive it: it ends by a notice or an event. */
    OPEN_ENDED("may go on"),
    /** Whether something happens within it is what is asked. */
    WINDOW("a window");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** It in a word or two. */
    public String words() {
        return words;
    }

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Kind read(String name) {
        return Named.read(Kind.class, name);
    }
}
