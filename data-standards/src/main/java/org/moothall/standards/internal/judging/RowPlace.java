// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.moothall.core.finding.Location;

/** Where a row is. Asked only when there is a finding. */
public interface RowPlace {
    /** The number by which people find the row: of a table's row as a spreadsheet has it, of an element its place in the list. */
    long number();

    /** A row by its number, in words. */
    String words(long number);

    /** A member of a row that went by. */
    Location member(long number, String name);

    /** The row as a whole. */
    Location whole();

    /** One member, by its name in the standard. */
    Location member(String name);
}
