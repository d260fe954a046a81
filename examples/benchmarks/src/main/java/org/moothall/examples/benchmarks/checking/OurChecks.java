// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.checking;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.moothall.core.finding.Location;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Limits;
import org.moothall.standards.Source;

/** Moothall's checks. */
public final class OurChecks {
    private static final Checker CHECKER =
            Checker.of(SpendRow.standard()).limits(new Limits(100_000, 1_000_000, 32, 1_000, Integer.MAX_VALUE, 256));

    private OurChecks() {}

    /** The report alone. */
    public static Set<SpendTable.Place> check(Path file) {
        return places(CHECKER.check(Source.of(file), SpendRow.class));
    }

    /** The report, and every record handed on. */
    public static Set<SpendTable.Place> read(Path file) {
        long[] sound = {0};
        CheckReport report = CHECKER.read(
                Source.of(file),
                SpendRow.class,
                row -> sound[0] += row.checked().fold(record -> 1, faulty -> 0));
        if (sound[0] != report.sound()) {
            throw new IllegalStateException("handed on " + sound[0] + " and counted " + report.sound());
        }
        return places(report);
    }

    private static Set<SpendTable.Place> places(CheckReport report) {
        var places = new TreeSet<SpendTable.Place>();
        report.findings().forEach(finding -> {
            if (finding.location() instanceof Location.Cell cell) {
                places.add(new SpendTable.Place(cell.row(), cell.column()));
            }
        });
        return places;
    }
}
