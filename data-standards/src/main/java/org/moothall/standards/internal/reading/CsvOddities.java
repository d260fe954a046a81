// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.util.EnumMap;
import java.util.Map;
import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.words.Words;

/** What is odd about rows of a table in the same way: one sentence for a run of empty rows, and one for all rows of any other kind. */
final class CsvOddities {
    /** Rows of one kind: the first, and how many. */
    private record Kind(long first, long count) {}

    private final String source;
    private final FileReading<?> reading;
    private final Map<ReadingRule, Kind> kinds = new EnumMap<>(ReadingRule.class);
    private long firstEmpty;
    private long lastEmpty;

    CsvOddities(String source, FileReading<?> reading) {
        this.source = source;
        this.reading = reading;
    }

    private Location row(long number) {
        return new Location.Cell(source, number, "");
    }

    void emptyRow(long number) {
        if (number != lastEmpty + 1) {
            sayEmptyRows();
            firstEmpty = number;
        }
        lastEmpty = number;
    }

    private void sayEmptyRows() {
        if (lastEmpty > 0) {
            reading.inFile(
                    ReadingRule.CSV_EMPTY_ROW.summary(),
                    row(firstEmpty),
                    firstEmpty == lastEmpty
                            ? "is an empty row; remove it"
                            : Words.say(
                                    "is the first of %,d empty rows, up to row %,d; remove them",
                                    lastEmpty - firstEmpty + 1, lastEmpty));
        }
        lastEmpty = 0;
    }

    /** A row that is told of at the end, with those like it. */
    void add(ReadingRule kind, long number) {
        kinds.merge(kind, new Kind(number, 1), (known, one) -> new Kind(known.first(), known.count() + 1));
    }

    void end() {
        sayEmptyRows();
        kinds.forEach((rule, kind) -> {
            String others = kind.count() == 1 ? "" : ", as " + more(kind.count() - 1);
            boolean isOne = kind.count() == 1;
            String next = switch (rule) {
                case CSV_TOTAL -> "is a total, not a row of the table" + others + "; remove " + it(isOne);
                case CSV_REMARK -> "is a remark, not a row of the table" + others + "; remove " + it(isOne);
                case CSV_HEADER_AGAIN -> "is the header again" + others + "; remove " + it(isOne);
                default ->
                    "ends in empty cells beyond the header" + others.replaceFirst(" (is|are) ", " do ")
                            + "; remove them";
            };
            reading.inFile(rule.summary(), row(kind.first()), next);
        });
    }

    private static String it(boolean isOne) {
        return isOne ? "it" : "them";
    }

    private static String more(long count) {
        return (count == 1 ? "is " : "are ") + Words.counted(count, "more row");
    }
}
