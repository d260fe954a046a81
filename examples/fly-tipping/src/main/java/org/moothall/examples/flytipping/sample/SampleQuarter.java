// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A quarter's reports as they came in, in order of time, ready to be written to the two files of a council: what residents
 * wrote themselves, and what officers wrote down.
 *
 * @param reports all of them
 */
public record SampleQuarter(List<SampleReport> reports) {
    /** Keeps a copy. */
    public SampleQuarter {
        reports = List.copyOf(reports);
    }

    /** What residents sent by web form or e-mail; the JSON file holds these. */
    public List<SampleReport> online() {
        return reports.stream().filter(report -> report.channel().isOnline()).toList();
    }

    /** What came by telephone, crew or councillor; the CSV file holds these. */
    public List<SampleReport> offline() {
        return reports.stream().filter(report -> !report.channel().isOnline()).toList();
    }

    /** How many there are of what. */
    public Tally tally() {
        return Tally.of(this);
    }

    /**
     * Writes the online ones as a JSON array of Open311 GeoReport v2 requests, one to a line, in UTF-8.
     *
     * <p><b>Shape</b> absent fields are left out; {@code lat} and {@code long} are numbers, unless something else was put
     * there; answers stand in an object {@code attributes}.
     */
    public void writeJson(Path file) throws IOException {
        var reports = online();
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("[\n");
            for (int index = 0; index < reports.size(); index++) {
                writer.write(Json.object(reports.get(index)));
                writer.write(index < reports.size() - 1 ? ",\n" : "\n");
            }
            writer.write("]\n");
        }
    }

    /**
     * Writes the offline ones as CSV (RFC 4180, but with bare line feeds), in UTF-8.
     *
     * <p><b>Shape</b> a header with every {@link Field#column}; absent fields are empty.
     */
    public void writeCsv(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(Csv.line(row(Field::column)));
            for (var report : offline()) {
                writer.write(Csv.line(row(field -> report.value(field).orElse(""))));
            }
        }
    }

    private static List<String> row(Function<Field, String> cell) {
        return List.of(Field.values()).stream().map(cell).toList();
    }
}
