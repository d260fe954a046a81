// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Location;

/**
 * One row of a table or one element of a list, as it was read and as it was judged.
 *
 * @param <T> the Java record of its record type
 * @param number counted from 1, without header and empty lines
 * @param location where it is
 * @param checked the typed record with remarks, or every fault
 * @param cells what was read, as text, by the standard's name of the member: known members in the standard's order, then
 *     answers as {@code attribute[code]}, then unknown members, both by name. Empty and absent values are left out, so that
 *     the same row has the same cells whether it came as CSV or as JSON. A nested value is its JSON text
 */
public record Row<T>(long number, Location location, Checked<T> checked, Map<String, String> cells) {
    /** Copies the cells and keeps their order. */
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Says where it is and whether it is sound, and nothing that was read. */
    @Override
    public String toString() {
        return "Row[" + location.text() + ", " + checked.fold(sound -> "sound", faulty -> faulty.size() + " findings")
                + "]";
    }
}
