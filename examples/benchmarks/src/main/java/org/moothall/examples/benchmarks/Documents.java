// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.moothall.examples.benchmarks.services.ServiceChecks;
import org.moothall.examples.benchmarks.services.ServiceFile;
import org.moothall.examples.benchmarks.services.ServiceFile.Place;

/**
 * What checking services of a directory costs, nested, an object a line: each way in turn, and whether each finds what was planted.
 * {@code -Dservices=}, {@code -Drounds=}, {@code -Dwarm-up=}.
 */
public final class Documents {
    private Documents() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException {
        int services = Integer.getInteger("services", 10_000);
        Path file = Files.createTempFile("services", ".ndjson");
        try {
            Set<Place> planted = ServiceFile.write(file, services);
            System.out.printf(
                    Locale.ROOT, "%,d services, %,d bytes, %,d faults%n", services, Files.size(file), planted.size());
            new Turns()
                    .way("Jackson's tokens, looked at no further", () -> ServiceChecks.tokens(file))
                    .way("databind and Hibernate Validator", () -> same(ServiceChecks::bound, file, planted))
                    .way("a tree and a JSON Schema (networknt)", () -> same(ServiceChecks::schema, file, planted))
                    .way("Moothall `check`: the report", () -> same(ServiceChecks::check, file, planted))
                    .way(
                            "Moothall `read`: the report, and every record handed on",
                            () -> same(ServiceChecks::read, file, planted))
                    .print();
        } finally {
            Files.delete(file);
        }
    }

    private static void same(Function<Path, Set<Place>> way, Path file, Set<Place> planted) {
        Set<Place> found = way.apply(file);
        if (!found.equals(planted)) {
            Set<Place> missed = new java.util.TreeSet<>(planted);
            missed.removeAll(found);
            found.removeAll(planted);
            throw new IllegalStateException("missed " + missed + ", invented " + found);
        }
    }
}
