// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The two published files, read. */
record PublishedModulusTable(LocalDate asAt, List<Range> ranges, Map<SortCode, SortCode> substitutions)
        implements ModulusTable {
    PublishedModulusTable {
        ranges = List.copyOf(ranges);
        substitutions = Map.copyOf(substitutions);
    }

    @Override
    public List<ModulusRule> rules(SortCode sortCode) {
        int number = Integer.parseInt(sortCode.value());
        return ranges.stream()
                .filter(range -> range.holds(number))
                .map(Range::rule)
                .toList();
    }

    @Override
    public SortCode substitute(SortCode sortCode) {
        return substitutions.getOrDefault(sortCode, sortCode);
    }

    /** A rule and the sort codes that it is for, as numbers: there are a thousand ranges to look through. */
    record Range(int first, int last, ModulusRule rule) {
        boolean holds(int sortCode) {
            return first <= sortCode && sortCode <= last;
        }
    }
}
