// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values with quotes, as RFC 4180 has them: as much as the sample needs. */
final class Csv {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
    }

    /** All rows of the text; a cell may hold commas, line breaks and doubled quotes when it is quoted. */
    static List<List<String>> parse(String text) {
        var reader = new Csv(text.replace("\r\n", "\n"));
        for (int position = 0; position < reader.text.length(); position++) {
            position = reader.read(position);
        }
        if (!reader.row.isEmpty() || !reader.cell.isEmpty()) {
            reader.endRow();
        }
        return reader.rows;
    }

    /** One line, its line break included. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::quote).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quote(String cell) {
        boolean plain = cell.chars().noneMatch(character -> character == ',' || character == '"' || character == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Takes in the character at the position and answers with the last position it used. */
    private int read(int position) {
        char character = text.charAt(position);
        if (quoted) {
            return readQuoted(character, position);
        }
        switch (character) {
            case '"' -> quoted = true;
            case ',' -> endCell();
            case '\n' -> endRow();
            default -> cell.append(character);
        }
        return position;
    }

    private int readQuoted(char character, int position) {
        if (character == '"' && text.startsWith("\"\"", position)) {
            cell.append('"');
            return position + 1;
        }
        if (character == '"') {
            quoted = false;
        } else {
            cell.append(character);
        }
        return position;
    }

    private void endCell() {
        row.add(cell.toString());
        cell = new StringBuilder();
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
