// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Several ways to do the same, each in turn, round after round, with the processor time of the process. The first way is the least that
 * could be done, to which the others are compared within each round.
 */
final class Turns {
    /** One way. */
    @FunctionalInterface
    interface Way {
        /** Does it once, and fails where it does not what it should. */
        void go() throws IOException;
    }

    private final int warmUp = Integer.getInteger("warm-up", 8);
    private final int rounds = Integer.getInteger("rounds", 9);
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /** One more way. */
    Turns way(String name, Way way) {
        ways.put(name, way);
        return this;
    }

    /** Runs all of them, and prints a row of a table for each: median time, and the median of the ratios with its middle half. */
    void print() throws IOException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        for (int round = 0; round < warmUp + rounds; round++) {
            double least = 0;
            for (var way : ways.entrySet()) {
                double taken = taken(way.getValue());
                least = least == 0 ? taken : least;
                if (round >= warmUp) {
                    times.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(taken);
                    ratios.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(taken / least);
                }
            }
        }
        times.forEach((name, all) -> {
            List<Double> each = ratios.getOrDefault(name, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f ms | %.2f (%.2f to %.2f) |%n",
                    name,
                    quarter(all, 2),
                    quarter(each, 2),
                    quarter(each, 1),
                    quarter(each, 3));
        });
    }

    private static double taken(Way way) throws IOException {
        long before = cpu();
        way.go();
        return (cpu() - before) / 1e6;
    }

    /** The processor time of the process in nanoseconds. */
    static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double quarter(List<Double> all, int quarter) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * quarter / 4);
    }
}
