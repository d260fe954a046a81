// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

/**
 * The limits of memory while reading. What goes beyond is a finding, never a failure.
 *
 * @param fieldCharacters the longest single value, in characters
 * @param rowCharacters the longest row, or element of a JSON list, in characters
 * @param depth how deep a JSON element may nest
 * @param columns the most columns of a table
 * @param findingsPerRule how many findings of one rule a report keeps in detail; the rest are counted
 * @param keptMegabytes how much of a table a rule over tables may keep in memory; beyond, it could not be checked
 */
public record Limits(
        int fieldCharacters, int rowCharacters, int depth, int columns, int findingsPerRule, int keptMegabytes) {
    /** Refuses limits below one. */
    public Limits {
        if (Math.min(fieldCharacters, Math.min(rowCharacters, depth)) < 1
                || Math.min(columns, Math.min(findingsPerRule, keptMegabytes)) < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    /**
     * 100,000 characters a value, 1,000,000 a row or JSON element, 32 levels, 1,000 columns, 20 findings of a rule, 64 MB of a
     * table.
     */
    public static Limits standard() {
        return new Limits(100_000, 1_000_000, 32, 1_000, 20, 64);
    }
}
