// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.core.finding.Location;
import org.moothall.core.text.Unseen;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.judging.RowPlace;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.words.Words;

/**
 * Reads a table with a header row.
 *
 * @param <T> the Java record
 */
final class CsvRows<T> {
    private static final int LOOK_AHEAD = 8 * 1024;
    private static final String SEPARATORS = ",;\t|";

    private final String source;
    private final BufferedReader reader;
    private final FileReading<T> reading;
    private final CompiledShape<T> shape;
    private final CsvCells cells;
    private final CountedReader counted;
    private long number;
    private long countedAtRow;

    CsvRows(String source, BufferedReader reader, FileReading<T> reading) {
        this.source = source;
        this.reader = reader;
        this.reading = reading;
        counted = new CountedReader(reader);
        shape = reading.shape();
        cells = new CsvCells(shape, reading.row(), reading.limits().rowCharacters());
    }

    private final RowPlace place = new RowPlace() {
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
        var csv = CsvReader.builder()
                .fieldSeparator(separator())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(reading.limits().fieldCharacters() * 2 + 4 * LOOK_AHEAD);
        try (var records = csv.build(cells, counted)) {
            var iterator = records.iterator();
            while (hasNext(iterator)) {
                iterator.next();
                countedAtRow = counted.count();
                if (!take()) {
                    return;
                }
            }
        }
    }

    /** After a wrong quote or an endless cell nobody knows where the next row begins, so there is no going on. */
    private boolean hasNext(Iterator<?> iterator) {
        try {
            boolean more = iterator.hasNext();
            number++;
            return more;
        } catch (CsvParseException unparsable) {
            number++;
            stop();
            return false;
        }
    }

    private void stop() {
        if (counted.count() - countedAtRow <= reading.limits().fieldCharacters() + 2L * LOOK_AHEAD) {
            reading.inFile(
                    ReadingRule.CSV_SYNTAX.summary(),
                    at(""),
                    "has a quote that does not close, or text after one that does; the rest of the file was not read");
            return;
        }
        reading.inFile(
                ReadingRule.VALUE_TOO_LONG.summary(),
                at(""),
                Words.say(
                        "has a cell longer than the %,d characters that this reading takes; look for a quote that does not"
                                + " close; the rest of the file was not read",
                        reading.limits().fieldCharacters()));
    }

    private String separator() throws IOException {
        reader.mark(LOOK_AHEAD);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int character = reader.read();
        for (int count = 1; character >= 0 && count < LOOK_AHEAD - 1; count++) {
            if (character == '\n' && !quoted) {
                break;
            }
            quoted ^= character == '"';
            int separator = quoted ? -1 : SEPARATORS.indexOf(character);
            if (separator >= 0) {
                counts[separator]++;
            }
            character = reader.read();
        }
        reader.reset();
        int most = 0;
        for (int index = 1; index < counts.length; index++) {
            most = counts[index] > counts[most] ? index : most;
        }
        String separator = SEPARATORS.substring(most, most + 1);
        if (most > 0) {
            number = 1;
            String shown = separator.equals("\t") ? "tabs" : "\"" + separator + "\"";
            reading.inFile(
                    ReadingRule.CSV_SEPARATOR.summary(),
                    at(""),
                    "cells are separated by " + shown + "; save it with commas");
            number = 0;
        }
        return separator;
    }

    /** Takes the record that was just parsed, and answers whether to go on. */
    private boolean take() {
        if (!cells.hasHeader()) {
            return takeHeader(cells.header());
        }
        if (!cells.anyValue()) {
            reading.inFile(ReadingRule.CSV_EMPTY_ROW.summary(), at(""), "is an empty row; remove it");
            return true;
        }
        reading.begin(place);
        if (cells.tooLong()) {
            reading.inRow(ReadingRule.CSV_TOO_LONG.summary(), at(""), tooLong());
            reading.abandon();
            return true;
        }
        int missing = cells.columns() - cells.count();
        if (missing != 0) {
            reading.row().markMoved();
        }
        if (missing > 0) {
            reading.inRow(
                    ReadingRule.CSV_SHORT_ROW.summary(),
                    at(""),
                    Words.say(
                            "has %,d cells and the header has %,d; the missing ones are read as empty",
                            cells.count(), cells.columns()));
        } else if (missing < 0) {
            reading.inRow(
                    ReadingRule.CSV_LONG_ROW.summary(),
                    at(""),
                    Words.say(
                            "has %,d cells and the header has %,d; look for a comma in a text without quotes",
                            cells.count(), cells.columns()));
        }
        reading.end();
        return true;
    }

    private String tooLong() {
        return Words.say(
                "is longer than the %,d characters that this reading takes; it was skipped",
                reading.limits().rowCharacters());
    }

    private boolean takeHeader(List<String> header) {
        if (cells.tooLong()) {
            reading.inFile(ReadingRule.CSV_TOO_LONG.summary(), at(""), tooLong());
            return false;
        }
        if (header.size() > reading.limits().columns()) {
            reading.inFile(
                    ReadingRule.CSV_TOO_MANY.summary(),
                    at(""),
                    Words.say(
                            "has %,d columns and this reading takes %,d; it was not read",
                            header.size(), reading.limits().columns()));
            return false;
        }
        if (header.stream().noneMatch(this::isKnown)) {
            String some = shape.names().stream().limit(3).collect(Collectors.joining(", "));
            reading.inFile(
                    ReadingRule.CSV_HEADER.summary(),
                    at(""),
                    "names no column of a " + shape.record() + "; the first row must hold names such as " + some);
            return false;
        }
        cells.begin(columns(header));
        return true;
    }

    private boolean isKnown(String name) {
        return shape.slot(name) >= 0 || shape.aliasSlot(name) >= 0;
    }

    private List<CsvCells.Column> columns(List<String> header) {
        var names = new Names(shape, reading);
        Set<String> taken = new HashSet<>();
        boolean[] met = new boolean[shape.size()];
        List<CsvCells.Column> columns = new ArrayList<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index);
            columns.add(Unseen.isBlank(name) ? unnamed(index) : named(name, names, taken, met));
        }
        for (int slot = 0; slot < met.length; slot++) {
            var missing = shape.member(slot).missingColumn();
            if (!met[slot] && missing != null) {
                reading.inFile(missing, at(shape.member(slot).name()), "there is no such column; add it");
            }
        }
        return columns;
    }

    private CsvCells.Column unnamed(int index) {
        String name = "column " + (index + 1);
        reading.inFile(ReadingRule.CSV_UNNAMED.summary(), at(""), name + " has no name; name it or remove it");
        return new CsvCells.Column(-1, "", name);
    }

    private CsvCells.Column named(String name, Names names, Set<String> taken, boolean[] met) {
        var meaning = names.of(name, this::at);
        boolean isMap =
                shape.answers() != null && meaning.slot() >= 0 && shape.member(meaning.slot()) == shape.answers();
        var column = isMap && !meaning.isAnswer()
                ? new CsvCells.Column(-1, "", name)
                : new CsvCells.Column(meaning.slot(), meaning.answer(), meaning.slot() < 0 ? name : "");
        String key = column.slot() + "/" + column.answer() + "/" + column.extra();
        if (!taken.add(key)) {
            String shown = column.slot() >= 0 && !meaning.isAnswer()
                    ? shape.member(column.slot()).name()
                    : Words.looksLikeName(name) ? name : "";
            reading.inFile(
                    ReadingRule.CSV_DUPLICATE.summary(),
                    at(shown),
                    "is there twice; the first was read, remove the other");
            return CsvCells.Column.IGNORED;
        }
        if (column.slot() >= 0) {
            met[column.slot()] = true;
        }
        return column;
    }
}
