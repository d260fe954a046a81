// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import org.moothall.examples.benchmarks.checking.LeastChecks;
import org.moothall.examples.benchmarks.stays.Stay;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;

/**
 * What a rule over groups of unsorted keys costs, and a reference to a table of 100,000 rows. {@code -Drows=}, {@code -Dhomes=},
 * {@code -Drounds=}, {@code -Dwarm-up=}.
 */
public final class Tables {
    private static final int STAYS_A_CHILD = 10;
    private static final int FAULTY_ONE_IN = 1_000;

    private final SplittableRandom random = new SplittableRandom(20_260_604);
    private final int rows = Integer.getInteger("rows", 500_000);
    private final int homes = Integer.getInteger("homes", 100_000);
    private long overlapping;
    private long unknown;

    private Tables() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException {
        new Tables().run();
    }

    private void run() throws IOException {
        Path stays = Files.createTempFile("stays", ".csv");
        Path known = Files.createTempFile("homes", ".csv");
        try {
            write(stays, this::writeStays);
            write(known, this::writeHomes);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %,d bytes; %,d homes; planted %,d and %,d%n",
                    rows,
                    Files.size(stays),
                    homes,
                    overlapping,
                    unknown);
            new Turns()
                    .way("slice parse of both tables", () -> {
                        LeastChecks.parse(stays);
                        LeastChecks.parse(known);
                    })
                    .way("`check` without a rule", () -> check(stays, known, false, false))
                    .way("`check` with the rule over groups", () -> check(stays, known, true, false))
                    .way("`check` with the reference", () -> check(stays, known, false, true))
                    .way("`check` with both", () -> check(stays, known, true, true))
                    .print();
        } finally {
            Files.delete(stays);
            Files.delete(known);
        }
    }

    private void check(Path stays, Path known, boolean isGrouped, boolean refers) {
        CheckReport report = Checker.of(Stay.standard(isGrouped, refers))
                .given(Stay.Home.class, Source.of(known))
                .check(Source.of(stays), Stay.class);
        long found =
                report.groups().stream().mapToLong(CheckReport.Group::count).sum();
        if (found != (isGrouped ? overlapping : 0) + (refers ? unknown : 0)) {
            throw new IllegalStateException("finds " + found);
        }
    }

    /** Writes a table. */
    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private static void write(Path file, Writing writing) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            writing.to(out);
        }
    }

    /** The children's stays come mixed: the first of each, then the second of each in another order. */
    private void writeStays(Writer out) throws IOException {
        out.write("child,begins,ends,home\n");
        int children = rows / STAYS_A_CHILD;
        for (int stay = 0; stay < STAYS_A_CHILD; stay++) {
            for (int index = 0; index < children; index++) {
                long child = (index * 7_919L + stay * 31L) % children;
                LocalDate begins = LocalDate.of(2015, 1, 1).plusDays(stay * 200L);
                boolean overlaps = stay > 0 && random.nextInt(FAULTY_ONE_IN) == 0;
                boolean isUnknown = random.nextInt(FAULTY_ONE_IN) == 0;
                overlapping += overlaps ? 1 : 0;
                unknown += isUnknown ? 1 : 0;
                out.write("C" + child + "," + begins.minusDays(overlaps ? 60 : 0) + "," + begins.plusDays(150) + ",H"
                        + (isUnknown ? homes : random.nextInt(homes)) + "\n");
            }
        }
    }

    private void writeHomes(Writer out) throws IOException {
        out.write("code,name\n");
        for (int home = 0; home < homes; home++) {
            out.write("H" + home + ",Home number " + home + "\n");
        }
    }
}
