// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.shape.CompiledShape;

/** Takes the cells of a table off FastCSV's buffer: first the header, then each row into the row buffer. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<Boolean> {
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

    private final RowBuffer row;
    private final int answersSlot;
    private final int longest;
    private final List<String> header = new ArrayList<>();
    private List<Column> columns = List.of();
    private int count;
    private long characters;
    private boolean anyValue;

    CsvCells(CompiledShape<?> shape, RowBuffer row, int longest) {
        this.row = row;
        this.longest = longest;
        var answers = shape.answers();
        answersSlot = answers == null ? -1 : shape.slot(answers.name());
    }

    void begin(List<Column> newColumns) {
        columns = List.copyOf(newColumns);
    }

    boolean hasHeader() {
        return !columns.isEmpty();
    }

    List<String> header() {
        return header;
    }

    int columns() {
        return columns.size();
    }

    int count() {
        return count;
    }

    /** Whether the record has more characters than are held; the cells beyond are not. */
    boolean tooLong() {
        return characters > longest;
    }

    boolean anyValue() {
        return anyValue;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        characters = 0;
        anyValue = false;
        // a column that is not there was reported with the header, once
        row.clear(Token.EMPTY);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        count++;
        anyValue |= length > 0;
        characters += length;
        if (characters > longest) {
            return;
        }
        if (columns.isEmpty()) {
            header.add(new String(buffer, offset, length));
        } else if (index < columns.size() && length > 0) {
            put(columns.get(index), buffer, offset, length);
        }
    }

    private void put(Column column, char[] buffer, int offset, int length) {
        if (!column.extra().isEmpty()) {
            row.extras.put(column.extra(), new String(buffer, offset, length));
        } else if (column.slot() == answersSlot && column.slot() >= 0) {
            row.answers.put(column.answer(), new String(buffer, offset, length));
        } else if (column.slot() >= 0) {
            row.put(column.slot(), Token.CELL, buffer, offset, length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        return true;
    }
}
