// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** The severity of a finding. Only an {@link #ERROR} makes what was checked unsound. */
public enum Severity {
    /** The rule is broken; what was checked does not conform. */
    ERROR,
    /** Probably wrong, and worth a person's look; it still conforms. */
    WARNING,
    /** Could be better. Advice never fails a file. */
    ADVICE;

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Severity read(String name) {
        return Named.read(Severity.class, name);
    }
}
