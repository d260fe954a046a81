// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.moothall.core.json.Named;

/** The three parts of the United Kingdom that each have bank holidays of their own. */
public enum Division {
    /** England and Wales. */
    ENGLAND_AND_WALES,
    /** Scotland; local holidays are not bank holidays, and differ from town to town. */
    SCOTLAND,
    /** Northern Ireland. */
    NORTHERN_IRELAND;

    /** Its name in data, as GOV.UK writes it: {@code england-and-wales}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Division read(String name) {
        return Named.read(Division.class, name);
    }
}
