// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the two files of the sample, {@code reports-2026-q2.json} and {@code reports-2026-q2.csv}, into a folder. */
public final class MakeSample {
    private static final String NAME = "reports-2026-q2";
    private static final String USAGE = """
            Wanted: SEED COUNT FOLDER [COUNCIL INCIDENTS YEAR]
              SEED       a whole number; the same one gives the same files (the shipped ones: 2026)
              COUNT      how many reports in all (the shipped ones: 3000)
              FOLDER     where to write reports-2026-q2.json and reports-2026-q2.csv
              COUNCIL    take the proportions of this council, for example York, instead of England's
              INCIDENTS  Defra's table of incidents by local authority, as CSV
              YEAR       its year, for example 2022-23""";

    private MakeSample() {}

    /** Takes seed, number of reports and folder and, if not England's proportions are wanted, council, table and year. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3 && arguments.length != 6) {
            System.err.println(USAGE);
            return;
        }
        var quarter = ReportGenerator.seeded(Long.parseLong(arguments[0]), proportions(arguments))
                .generate(Integer.parseInt(arguments[1]));
        write(quarter, Path.of(arguments[2]));
        System.out.println(quarter.tally().toLines());
    }

    /** Writes both files into the folder, which is made when it is not there. */
    public static void write(SampleQuarter quarter, Path folder) throws IOException {
        Files.createDirectories(folder);
        quarter.writeJson(folder.resolve(NAME + ".json"));
        quarter.writeCsv(folder.resolve(NAME + ".csv"));
    }

    private static Proportions proportions(String[] arguments) throws IOException {
        return arguments.length == 3
                ? Proportions.england()
                : Proportions.ofCouncil(Path.of(arguments[4]), arguments[3], arguments[5]);
    }
}
