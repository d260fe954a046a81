// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.shape.ReadingRule;

/** Recognises what separates the cells of a table, from its first lines. */
final class CsvDialect {
    private static final int LOOK_AHEAD = 8 * 1024;
    private static final String SEPARATORS = ",;\t|";
    private static final String FOR_EXCEL = "sep=";

    private final String source;
    private final CsvRecords records;
    private char separator = ',';
    private boolean isForExcel;

    CsvDialect(String source, CsvRecords records) {
        this.source = source;
        this.records = records;
    }

    /** Tells the records their separator, and answers how many rows were taken: one where the first line is for a spreadsheet. */
    long recognise() throws IOException {
        CharSequence ahead = records.ahead(LOOK_AHEAD);
        int skipped = isForExcel(ahead);
        if (skipped > 0) {
            isForExcel = true;
            separator = ahead.charAt(FOR_EXCEL.length());
            records.skip(skipped);
        } else {
            separator = mostFrequent(ahead);
        }
        records.separator(separator);
        return isForExcel ? 1 : 0;
    }

    /** Says what is unusual: once the file is known for a table. */
    void say(FileReading<?> reading) {
        if (isForExcel) {
            reading.inFile(
                    ReadingRule.CSV_FOR_EXCEL.summary(),
                    new Location.Cell(source, 1, ""),
                    "is a line for Excel, \"sep=" + (separator == '\t' ? "\" and a tab" : separator + "\"")
                            + "; remove it, and save the table with commas");
        } else if (separator != ',') {
            String shown = separator == '\t' ? "tabs" : "\"" + separator + "\"";
            reading.inFile(
                    ReadingRule.CSV_SEPARATOR.summary(),
                    new Location.Cell(source, 1, ""),
                    "cells are separated by " + shown + "; save it with commas");
        }
    }

    /** The length of the first line where it is {@code sep=;} or the like, and otherwise 0. */
    private static int isForExcel(CharSequence ahead) {
        int length = FOR_EXCEL.length() + 1;
        if (ahead.length() <= length
                || !ahead.subSequence(0, FOR_EXCEL.length()).toString().equalsIgnoreCase(FOR_EXCEL)
                || SEPARATORS.indexOf(ahead.charAt(FOR_EXCEL.length())) < 0) {
            return 0;
        }
        if (ahead.charAt(length) == '\r') {
            return ahead.length() > length + 1 && ahead.charAt(length + 1) == '\n' ? length + 2 : length + 1;
        }
        return ahead.charAt(length) == '\n' ? length + 1 : 0;
    }

    /** The separator that is most often in the first line that has one outside of quotes. */
    private static char mostFrequent(CharSequence ahead) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int at = 0; at < ahead.length(); at++) {
            char character = ahead.charAt(at);
            quoted ^= character == '"';
            if (character == '\n' && !quoted && most(counts) > 0) {
                break;
            }
            int index = quoted ? -1 : SEPARATORS.indexOf(character);
            if (index >= 0) {
                counts[index]++;
            }
        }
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] == most(counts)) {
                return SEPARATORS.charAt(index);
            }
        }
        return ',';
    }

    private static int most(int[] counts) {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }
}
