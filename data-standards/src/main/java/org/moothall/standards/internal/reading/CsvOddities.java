// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.words.Words;

/** What is odd about rows of a table in the same way: one sentence for a run of empty rows, and for all that end in empty cells. */
final class CsvOddities {
    private final String source;
    private final FileReading<?> reading;
    private long firstEmpty;
    private long lastEmpty;
    private long firstSurplus;
    private long surplus;

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

    void totalRow(long number) {
        reading.inFile(ReadingRule.CSV_TOTAL.summary(), row(number), "is a total, not a row of the table; remove it");
    }

    void surplusCells(long number) {
        firstSurplus = surplus == 0 ? number : firstSurplus;
        surplus++;
    }

    void end() {
        sayEmptyRows();
        if (surplus > 0) {
            reading.inFile(
                    ReadingRule.CSV_SURPLUS.summary(),
                    row(firstSurplus),
                    "ends in empty cells beyond the header"
                            + (surplus > 1 ? ", as do " + Words.counted(surplus - 1, "more row") : "")
                            + "; remove them");
        }
    }
}
