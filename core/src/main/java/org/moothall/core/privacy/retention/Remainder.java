// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.core.privacy.View;

/**
 * What is left of a record.
 *
 * @param view what is left; its JSON is to be stored in the record's place
 * @param erased how many values are gone and leave nothing in the tree
 * @param anonymised how many values are gone, and are known to have been there
 * @param counts of the erased values that are to be counted, how many there were, by component: {@code parties.name}
 */
public record Remainder(View view, int erased, int anonymised, Map<String, Integer> counts) {
    /** Copies the counts. */
    public Remainder {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
