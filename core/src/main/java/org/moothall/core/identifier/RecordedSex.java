// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The sex that some identifiers have in them: what was recorded once, when the identifier was allocated. */
public enum RecordedSex {
    /** Recorded as female. */
    FEMALE,
    /** Recorded as male. */
    MALE;

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RecordedSex read(String name) {
        return Named.read(RecordedSex.class, name);
    }
}
