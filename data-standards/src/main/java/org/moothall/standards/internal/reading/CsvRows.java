// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Location;
import org.moothall.core.text.Unseen;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.judging.RowPlace;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.words.Words;

/**
 * Reads a table with a header row.
 *
 * @param <T> the Java record
 */
final class CsvRows<T> {
    /** A table of fewer columns may have rows with one cell. */
    private static final int FEWEST_COLUMNS = 4;

    private final String source;
    private final FileReading<T> reading;
    private final CsvRecords records;
    private final CsvDialect dialect;
    private final CsvHeader header;
    private final RowBuffer row;
    private final int answersSlot;
    private final boolean keepsExtras;
    private final CsvOddities oddities;
    private long number;
    private int[] slots = {};
    private int needed;
    private List<String> headings = List.of();
    private List<CsvHeader.Column> columns = List.of();
    private Token[] emptyRow = {};

    CsvRows(String source, Reader reader, FileReading<T> reading) {
        this.source = source;
        this.reading = reading;
        int most = reading.limits().columns();
        records = new CsvRecords(reader, reading.limits().rowCharacters(), most + 1);
        dialect = new CsvDialect(source, records);
        header = new CsvHeader(reading, this::at);
        oddities = new CsvOddities(source, reading);
        row = reading.row();
        CompiledShape<T> shape = reading.shape();
        var answers = shape.answers();
        answersSlot = answers == null ? -1 : shape.slot(answers.name());
        keepsExtras = reading.handsRowsOn();
    }

    private final RowPlace place = new RowPlace() {
        @Override
        public long number() {
            return number;
        }

        @Override
        public String words(long row) {
            return "row " + row;
        }

        @Override
        public Location member(long row, String name) {
            return new Location.Cell(source, row, name);
        }

        @Override
        public Location whole() {
            return at("");
        }

        @Override
        public Location member(String name) {
            return at(name);
        }
    };

    private Location at(String column) {
        return new Location.Cell(source, number, column);
    }

    void read() throws IOException {
        number = dialect.recognise();
        if (!readHeader()) {
            return;
        }
        for (var cut = next(); cut != CsvRecords.Cut.END; cut = next()) {
            if (!take(cut)) {
                break;
            }
        }
        oddities.end();
    }

    private CsvRecords.Cut next() throws IOException {
        var cut = records.next();
        number += cut == CsvRecords.Cut.END ? 0 : 1;
        return cut;
    }

    private boolean readHeader() throws IOException {
        long first = number + 1;
        while (number < first + CsvHeader.ROWS) {
            var cut = next();
            if (cut == CsvRecords.Cut.END) {
                break;
            }
            if (cut == CsvRecords.Cut.RECORD && !isEmptyRecord()) {
                if (records.count() > reading.limits().columns()) {
                    tooManyColumns();
                    return false;
                }
                List<String> cells = cells();
                if (header.isHeader(cells, number)) {
                    takeHeader(cells, first);
                    return true;
                }
            } else if (cut != CsvRecords.Cut.RECORD && number == first) {
                return unreadableHeader(cut);
            }
        }
        header.notFound(source);
        return false;
    }

    private void tooManyColumns() {
        reading.inFile(
                ReadingRule.CSV_TOO_MANY.summary(),
                at(""),
                Words.say(
                        "has %,d columns and this reading takes %,d; it was not read",
                        records.count(), reading.limits().columns()));
    }

    private boolean unreadableHeader(CsvRecords.Cut cut) {
        if (cut == CsvRecords.Cut.TOO_LONG) {
            reading.inFile(ReadingRule.CSV_TOO_LONG.summary(), at(""), tooLong());
        } else {
            reading.inFile(
                    ReadingRule.CSV_SYNTAX.summary(),
                    at(""),
                    "has a quote that does not close, or text after one that does; without the names of its columns the"
                            + " file was not read");
        }
        return false;
    }

    private void takeHeader(List<String> cells, long first) {
        dialect.say(reading);
        if (number > first) {
            reading.inFile(
                    ReadingRule.CSV_ABOVE.summary(),
                    new Location.Cell(source, first, ""),
                    Words.say("stands above the header, which is row %,d; remove what is above it", number));
        }
        headings = List.copyOf(cells);
        columns = header.columns(cells);
        emptyRow = header.emptyRow(columns);
        needed = header.needed(columns);
        slots = columns.stream()
                .mapToInt(column -> column.answer().isEmpty() && column.slot() != answersSlot ? column.slot() : -1)
                .toArray();
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < records.count(); cell++) {
            cells.add(records.text(cell));
        }
        return cells;
    }

    private boolean isEmptyRecord() {
        for (int cell = 0; cell < Math.min(records.count(), reading.limits().columns()); cell++) {
            if (records.length(cell) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes the record that was just cut, and answers whether to go on. */
    private boolean take(CsvRecords.Cut cut) {
        switch (cut) {
            case RECORD -> takeRecord();
            case TOO_LONG -> refuse(ReadingRule.CSV_TOO_LONG.summary(), tooLong());
            case BROKEN ->
                refuse(
                        ReadingRule.CSV_SYNTAX.summary(),
                        "has a quote that does not close, or text after one that does; this row was not read, and reading"
                                + " goes on with the next line");
            default -> {
                reading.inFile(
                        ReadingRule.CSV_SYNTAX.summary(),
                        at(""),
                        "has one of very many quotes that do not close; the rest of the file was not read");
                return false;
            }
        }
        return true;
    }

    private void refuse(RuleSummary rule, String message) {
        reading.begin(place);
        reading.inRow(rule, at(""), message);
        reading.abandon();
    }

    private String tooLong() {
        return Words.say(
                "is longer than the %,d characters that this reading takes; it was skipped",
                reading.limits().rowCharacters());
    }

    private void takeRecord() {
        int filled = fill();
        if (filled == 0) {
            oddities.emptyRow(number);
            return;
        }
        var kind = kindOfNoRecord(filled);
        if (kind != null) {
            oddities.add(kind, number);
            return;
        }
        reading.begin(place);
        int missing = columns.size() - records.count();
        if (missing > 0) {
            row.markMoved();
            reading.inRow(
                    ReadingRule.CSV_SHORT_ROW.summary(),
                    at(""),
                    Words.say(
                            "has %,d cells and the header has %,d; the missing ones are read as empty",
                            records.count(), columns.size()));
        } else if (missing < 0 && isSurplusEmpty()) {
            oddities.add(ReadingRule.CSV_SURPLUS, number);
        } else if (missing < 0) {
            row.markMoved();
            reading.inRow(
                    ReadingRule.CSV_LONG_ROW.summary(),
                    at(""),
                    Words.say(
                            "has %,d cells and the header has %,d; %s", records.count(), columns.size(), whyLonger()));
            reading.abandonMoved();
            return;
        }
        reading.end();
    }

    /** Points the row at its cells, and answers how many of them hold something. */
    private int fill() {
        row.clear(emptyRow, records.buffer(), records.anyNul());
        int filled = 0;
        int count = Math.min(records.count(), columns.size());
        for (int cell = 0; cell < count; cell++) {
            int length = records.length(cell);
            if (length > 0) {
                filled++;
                if (slots[cell] >= 0) {
                    row.point(slots[cell], records.start(cell), length);
                } else {
                    keep(columns.get(cell), cell);
                }
            }
        }
        return filled == 0 && !isEmptyRecord() ? 1 : filled;
    }

    private void keep(CsvHeader.Column column, int cell) {
        if (column.slot() == answersSlot && answersSlot >= 0) {
            row.answers.put(column.answer(), records.text(cell));
        } else if (keepsExtras && !column.extra().isEmpty()) {
            row.extras.put(column.extra(), records.text(cell));
        }
    }

    private boolean isSurplusEmpty() {
        for (int cell = columns.size();
                cell < Math.min(records.count(), reading.limits().columns() + 1);
                cell++) {
            if (records.length(cell) > 0) {
                return false;
            }
        }
        return records.count() <= reading.limits().columns() + 1;
    }

    /** What a row is that is no record; null where it is one. */
    private @Nullable ReadingRule kindOfNoRecord(int filled) {
        if (filled * 2 <= columns.size() && isTotal()) {
            return ReadingRule.CSV_TOTAL;
        }
        if (filled == 1 && columns.size() >= FEWEST_COLUMNS && needed > 1 && isRemark()) {
            return ReadingRule.CSV_REMARK;
        }
        return isHeaderAgain() ? ReadingRule.CSV_HEADER_AGAIN : null;
    }

    /** Several words, or what begins as a footnote, in the one cell of a row that was not cut off. */
    private boolean isRemark() {
        boolean mayBeCutOff = records.isUnended() && records.count() < columns.size();
        String text = "";
        for (int cell = 0; cell < Math.min(records.count(), columns.size()); cell++) {
            text = records.length(cell) > 0 ? Unseen.trimmed(records.text(cell)) : text;
        }
        return !mayBeCutOff && (text.indexOf(' ') > 0 || text.startsWith("*"));
    }

    private boolean isHeaderAgain() {
        for (int cell = 0; cell < headings.size(); cell++) {
            String heading = headings.get(cell);
            if (cell >= records.count() || records.length(cell) != heading.length()) {
                return false;
            }
            for (int at = 0; at < heading.length(); at++) {
                if (records.buffer()[records.start(cell) + at] != heading.charAt(at)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A row of a few cells, of which one begins with "total". */
    private boolean isTotal() {
        for (int cell = 0; cell < Math.min(records.count(), columns.size()); cell++) {
            if (records.length(cell) > 0) {
                String text = Unseen.trimmed(records.text(cell)).toLowerCase(Locale.ROOT);
                if (text.startsWith("total") || text.startsWith("grand total")) {
                    return true;
                }
            }
        }
        return false;
    }

    private String whyLonger() {
        for (int cell = 0; cell < Math.min(records.count(), reading.limits().columns()); cell++) {
            String text = records.text(cell);
            if (Unseen.begin(text) > 0 && text.startsWith("\"", Unseen.begin(text))) {
                return "white space stands before a quote, which then is no quote; remove the white space";
            }
        }
        return "look for a comma in a text without quotes";
    }
}
