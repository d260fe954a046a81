// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One council's row in Defra's table of fly-tipping incidents. */
final class DefraIncidents {
    private static final int ROWS_ABOVE_THE_HEADER = 2;
    private static final String NOT_AVAILABLE = ":";

    private final String place;
    private final List<String> header;
    private final List<String> row;

    private DefraIncidents(String place, List<String> header, List<String> row) {
        this.place = place;
        this.header = header;
        this.row = row;
    }

    static DefraIncidents read(Path file, String council, String year) throws IOException {
        var rows = Csv.parse(Files.readString(file));
        if (rows.size() <= ROWS_ABOVE_THE_HEADER) {
            throw new IllegalArgumentException(
                    file + " has " + rows.size() + " rows; the header is expected in the third");
        }
        var header = rows.get(ROWS_ABOVE_THE_HEADER);
        int yearAt = column(file, header, "Year");
        int councilAt = column(file, header, "LA Name");
        var row = rows.stream()
                .filter(cells -> cells.size() == header.size())
                .filter(cells ->
                        cells.get(yearAt).equals(year) && cells.get(councilAt).equals(council))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " has no row for '" + council + "' in '" + year
                        + "'; name the council and the year as the file does, for example 'York' and '2022-23'"));
        return new DefraIncidents(file + ", " + council + " " + year, header, row);
    }

    /** The counts in the columns, by the code that each column stands for. */
    Weights<String> weights(Map<String, String> columns) {
        var counts = new LinkedHashMap<String, Double>();
        columns.forEach((code, column) -> counts.put(code, count(column)));
        if (counts.values().stream().allMatch(count -> count == 0)) {
            throw new IllegalArgumentException(place + ": nothing is counted under " + columns.values());
        }
        return new Weights<>(counts);
    }

    private double count(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(place + ": the file has no column '" + column + "'");
        }
        String cell = row.get(index).strip();
        if (cell.equals(NOT_AVAILABLE)) {
            throw new IllegalArgumentException(
                    place + ": '" + column + "' is ':', not available, which is not 0; choose another year or council");
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    place + ": '" + column + "' is '" + cell + "', a number was expected", notANumber);
        }
    }

    private static int column(Path file, List<String> header, String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(file + " has no column '" + name + "' in its third row, the header");
        }
        return index;
    }
}
