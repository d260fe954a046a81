// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Location;
import org.moothall.core.text.Unseen;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.shape.RecordShape;
import org.moothall.standards.internal.words.Words;

/** Finds the header of a table, which need not be its first row, and what each column holds. */
final class CsvHeader {
    /** The header is looked for in so many rows. */
    static final int ROWS = 20;

    private static final int FEW_OF = 5;

    /**
     * What a column holds.
     *
     * @param slot of the member, or -1
     * @param answer the question's code where the column holds answers, or empty
     * @param extra the name of an unknown column, or empty
     */
    record Column(int slot, String answer, String extra) {
        static final Column IGNORED = new Column(-1, "", "");
    }

    /** A row that might have been the header. */
    private record Candidate(long row, int known, int named) {}

    private final CompiledShape<?> shape;
    private final FileReading<?> reading;
    private final Function<String, Location> at;
    private @Nullable Candidate best;
    private int column;

    CsvHeader(FileReading<?> reading, Function<String, Location> at) {
        this.shape = reading.shape();
        this.reading = reading;
        this.at = shown -> at.apply(shown.isEmpty() && column > 0 ? String.valueOf(column) : shown);
    }

    /** Whether a row is the header: half of its names are columns of the record, or two and a fifth. */
    boolean isHeader(List<String> cells, long row) {
        int known = 0;
        int named = 0;
        for (String cell : cells) {
            named += Unseen.isBlank(cell) ? 0 : 1;
            known += shape.columnSlot(cell) >= 0 ? 1 : 0;
        }
        if (best == null || known > best.known()) {
            best = new Candidate(row, known, named);
        }
        return isEnough(known, named);
    }

    static boolean isEnough(int known, int named) {
        return known > 0 && (known * 2 >= named || (known >= 2 && known * FEW_OF >= named));
    }

    /** Says that no row was the header. */
    void notFound(String source) {
        String some = shape.names().stream().limit(3).collect(Collectors.joining(", "));
        if (best != null && best.known() > 0) {
            reading.inFile(
                    ReadingRule.CSV_ANOTHER.summary(),
                    new Location.Cell(source, best.row(), ""),
                    Words.say(
                            "this looks like another table: of its %,d columns %,d %s of %s; check it against the standard"
                                    + " that it is of, or name its columns as in "
                                    + some,
                            best.named(),
                            best.known(),
                            best.known() == 1 ? "is one" : "are those",
                            Words.a(shape.record())));
        } else if (best != null) {
            reading.inFile(
                    ReadingRule.CSV_HEADER.summary(),
                    new Location.Cell(source, best.row(), ""),
                    "names no column of " + Words.a(shape.record()) + "; the first row must hold names such as "
                            + some);
        }
    }

    /** The columns of the header; what is odd about their names is said. */
    List<Column> columns(List<String> header) {
        var names = new Names(shape, reading);
        Set<String> taken = new HashSet<>();
        int[] best = best(header);
        sayUnnamed(header);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < header.size(); index++) {
            column = index + 1;
            String name = header.get(index);
            int slot = Math.max(shape.slot(name), shape.aliasSlot(name));
            if (Unseen.isBlank(name)) {
                columns.add(unnamed(index));
            } else if (slot >= 0 && shape.rank(name) > best[slot]) {
                columns.add(secondBest(name, shape.member(slot).name()));
            } else {
                columns.add(named(name, names, taken));
            }
        }
        return columns;
    }

    /** The rank of the best name of each member. */
    private int[] best(List<String> header) {
        int[] best = new int[shape.size()];
        Arrays.fill(best, Integer.MAX_VALUE);
        for (String name : header) {
            int slot = Math.max(shape.slot(name), shape.aliasSlot(name));
            if (slot >= 0) {
                best[slot] = Math.min(best[slot], shape.rank(name));
            }
        }
        return best;
    }

    /** A column that would be read as a member if no other were better named. */
    private Column secondBest(String name, String member) {
        reading.inFile(
                shape.memberKnown(),
                at.apply(Words.looksLikeName(name) ? name : ""),
                "might be " + member + ", as another column is by its name; it is kept as it is and not checked");
        return new Column(-1, "", name);
    }

    /** What a slot holds before its cell is read: nothing of its own where the table has no such column, which is said once. */
    Token[] emptyRow(List<Column> columns) {
        column = 0;
        var tokens = new Token[shape.size()];
        for (int slot = 0; slot < tokens.length; slot++) {
            int wanted = slot;
            boolean isThere = columns.stream().anyMatch(column -> column.slot() == wanted);
            tokens[slot] = isThere ? Token.EMPTY : Token.NO_COLUMN;
            if (shape.member(slot) instanceof RecordShape record) {
                reading.notChecked(record.record(), "a table cannot hold records within records");
            }
            var missing = shape.member(slot).missingColumn();
            if (!isThere && missing != null) {
                reading.inFile(missing, at.apply(shape.member(slot).name()), "there is no such column; add it");
            }
        }
        return tokens;
    }

    /** How many of the columns must have a value in every row. */
    int needed(List<Column> columns) {
        return (int) columns.stream()
                .filter(column ->
                        column.slot() >= 0 && shape.member(column.slot()).missingColumn() != null)
                .count();
    }

    private static Column unnamed(int index) {
        return new Column(-1, "", "column " + (index + 1));
    }

    /** Columns without a name have one cause, such as a spreadsheet's padding. */
    private void sayUnnamed(List<String> header) {
        int[] unnamed = IntStream.range(0, header.size())
                .filter(index -> Unseen.isBlank(header.get(index)))
                .toArray();
        if (unnamed.length > 0) {
            column = unnamed[0] + 1;
            String others = unnamed.length == 1
                    ? "; name it or remove it"
                    : ", nor " + (unnamed.length == 2 ? "has " : "have ")
                            + Words.counted(unnamed.length - 1L, "more column") + "; name them or remove them";
            reading.inFile(ReadingRule.CSV_UNNAMED.summary(), at.apply(""), "has no name" + others);
        }
    }

    private Column named(String name, Names names, Set<String> taken) {
        var meaning = names.of(name, at);
        boolean isMap =
                shape.answers() != null && meaning.slot() >= 0 && shape.member(meaning.slot()) == shape.answers();
        var column = isMap && !meaning.isAnswer()
                ? new Column(-1, "", name)
                : new Column(meaning.slot(), meaning.answer(), meaning.slot() < 0 ? name : "");
        String key = column.slot() + "/" + column.answer() + "/" + column.extra();
        if (!taken.add(key)) {
            String shown = column.slot() >= 0 && !meaning.isAnswer()
                    ? shape.member(column.slot()).name()
                    : Words.looksLikeName(name) ? name : "";
            reading.inFile(
                    ReadingRule.CSV_DUPLICATE.summary(),
                    at.apply(shown),
                    "is there twice; the first was read, remove the other");
            return Column.IGNORED;
        }
        return column;
    }
}
