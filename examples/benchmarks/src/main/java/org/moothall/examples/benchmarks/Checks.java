// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        int rounds = Integer.getInteger("rounds", 9);
        int warmUp = Integer.getInteger("warm-up", 6);
        Path file = Files.createTempFile("spend", ".csv");
        try {
            var planted = SpendTable.write(file, rows);
            Map<String, TableCheck> ways = ways();
            Map<String, Figures> figures = new LinkedHashMap<>();
            ways.keySet().forEach(way -> figures.put(way, new Figures(new ArrayList<>(), new ArrayList<>())));
            for (int round = 0; round < warmUp + rounds; round++) {
                double least = 0;
                for (var way : figures.entrySet()) {
                    double taken = run(way.getKey(), ways, file, planted);
                    least = least == 0 ? taken : least;
                    if (round >= warmUp) {
                        way.getValue().add(taken, least);
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT, "%,d rows, %,d bytes, %,d faults planted%n", rows, Files.size(file), planted.size());
            figures.forEach((way, figure) -> System.out.println("| " + way + figure.cells()));
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, TableCheck> ways() {
        Map<String, TableCheck> ways = new LinkedHashMap<>();
        ways.put("slice parse", LeastChecks::parse);
        ways.put("hashing alone", LeastChecks::hash);
        ways.put("decoding alone", LeastChecks::decode);
        ways.put("by hand", LeastChecks::byHand);
        ways.put("FastCSV and Hibernate Validator", ReadAndValidate::run);
        ways.put("ours, check", OurChecks::check);
        ways.put("ours, read", OurChecks::read);
        return ways;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double run(String name, Map<String, TableCheck> ways, Path file, Set<SpendTable.Place> planted)
            throws IOException {
        TableCheck way = Objects.requireNonNull(ways.get(name));
        long before = cpu();
        var found = way.run(file);
        double taken = (cpu() - before) / 1e6;
        if (!found.isEmpty() && !found.equals(planted)) {
            throw new IllegalStateException(name + " finds " + found.size() + " of " + planted.size());
        }
        return taken;
    }

    /** The processor times of one way in milliseconds, and their ratios to the first way's of the same round. */
    private record Figures(List<Double> times, List<Double> ratios) {
        void add(double time, double least) {
            times.add(time);
            ratios.add(time / least);
        }

        String cells() {
            return String.format(
                    Locale.ROOT,
                    " | %.0f ms | %.2f (%.2f to %.2f) |",
                    quarter(times, 2),
                    quarter(ratios, 2),
                    quarter(ratios, 1),
                    quarter(ratios, 3));
        }
    }

    private static double quarter(List<Double> all, int quarter) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * quarter / 4);
    }
}
