// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The totals of retention over many records, for a report.
 *
 * @param records how many records lost something
 * @param erased how many values went and leave nothing
 * @param anonymised how many values went, and are known to have been there
 * @param counts of the values that are to be counted, how many there were, by component
 */
public record RetentionTotals(int records, int erased, int anonymised, Map<String, Integer> counts) {
    /** Copies the counts. */
    public RetentionTotals {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** The sums of all. */
    public static RetentionTotals of(Collection<Remainder> remainders) {
        Map<String, Integer> counts = remainders.stream()
                .flatMap(left -> left.counts().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        return new RetentionTotals(
                (int) remainders.stream().filter(RetentionTotals::hasLost).count(),
                remainders.stream().mapToInt(Remainder::erased).sum(),
                remainders.stream().mapToInt(Remainder::anonymised).sum(),
                counts);
    }

    /**
     * The counts that may be shown to others: without those below a number, of which each could be somebody that a reader knows.
     *
     * @param smallest the smallest count to be shown, for example 10
     */
    public Map<String, Integer> countsFrom(int smallest) {
        Map<String, Integer> shown = new TreeMap<>(counts);
        shown.values().removeIf(count -> count < smallest);
        return Collections.unmodifiableMap(shown);
    }

    private static boolean hasLost(Remainder left) {
        return left.erased() + left.anonymised() > 0;
    }
}
