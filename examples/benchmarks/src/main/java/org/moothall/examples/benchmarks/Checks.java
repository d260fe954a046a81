// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.moothall.examples.benchmarks.checking.LeastChecks;
import org.moothall.examples.benchmarks.checking.OurChecks;
import org.moothall.examples.benchmarks.checking.ReadAndValidate;
import org.moothall.examples.benchmarks.checking.SpendTable;
import org.moothall.examples.benchmarks.checking.TableCheck;

/**
 * What checking a table of 12 columns costs: each way in turn, round after round, with the processor time of the process; and whether
 * each finds what was planted. {@code -Drows=}, {@code -Drounds=}, {@code -Dwarm-up=}.
 */
public final class Checks {
    private Checks() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.getInteger("rows", 100_000);
        Path file = Files.createTempFile("spend", ".csv");
        try {
            var planted = SpendTable.write(file, rows);
            System.out.printf(
                    Locale.ROOT, "%,d rows, %,d bytes, %,d faults planted%n", rows, Files.size(file), planted.size());
            new Turns()
                    .way("slice parse", () -> LeastChecks.parse(file))
                    .way("hashing alone", () -> LeastChecks.hash(file))
                    .way("decoding alone", () -> LeastChecks.decode(file))
                    .way("by hand", () -> run(LeastChecks::byHand, file, planted))
                    .way("FastCSV and Hibernate Validator", () -> run(ReadAndValidate::run, file, planted))
                    .way("Moothall `check`", () -> run(OurChecks::check, file, planted))
                    .way("Moothall `read`", () -> run(OurChecks::read, file, planted))
                    .print();
        } finally {
            Files.delete(file);
        }
    }

    private static void run(TableCheck way, Path file, Set<SpendTable.Place> planted) throws IOException {
        var found = way.run(file);
        if (!found.equals(planted)) {
            throw new IllegalStateException("finds " + found.size() + " of " + planted.size());
        }
    }
}
