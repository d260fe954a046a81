// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/** An action on values at the end of their time. The order runs from what leaves nothing to what leaves most. */
public enum RetentionAction {
    /** They are gone, and nothing tells that they were there. */
    ERASE,
    /** They are gone, and how many there were, by component, is counted; {@link RetentionTotals} hides small sums. */
    KEEP_COUNTS,
    /**
     * They are gone, and in their place stands that there was one. Nothing coarser stays, no year of birth and no district: together
     * with what else is left it could tell who it was.
     */
    ANONYMISE;

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RetentionAction read(String name) {
        return Named.read(RetentionAction.class, name);
    }
}
