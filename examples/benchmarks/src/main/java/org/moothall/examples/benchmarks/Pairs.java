// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Two contenders in turn, A B A B …, so that whatever else the machine does meets both; the median of each is told. Then what was
 * kept is counted, and a benchmark that kept something else than it should fails.
 */
final class Pairs {
    private final Contender ours;
    private final Contender least;
    private final int cases;
    private final Round.Meters meters;
    private long seenThrough;

    Pairs(Contender ours, Contender least, int cases, Round.Meters meters) {
        this.ours = ours;
        this.least = least;
        this.cases = cases;
        this.meters = meters;
    }

    /** Both sides of all pairs. */
    record Result(List<Round> ours, List<Round> least) {
        /** The medians of both, and the median of the pairs' ratios, as cells of a table. */
        String cells(ToDoubleFunction<Round> figure) {
            return String.format(
                    Locale.ROOT,
                    " %,.0f | %,.0f | %.2f |",
                    median(ours, figure),
                    median(least, figure),
                    quantile(ratios(figure), 0.5));
        }

        /** The middle half of the pairs' own shares of cases a second. */
        String spread() {
            double[] shares = ratios(Round::perSecond);
            return String.format(Locale.ROOT, "%.2f to %.2f", quantile(shares, 0.25), quantile(shares, 0.75));
        }

        private double[] ratios(ToDoubleFunction<Round> figure) {
            return IntStream.range(0, ours.size())
                    .mapToDouble(i -> figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(least.get(i)))
                    .toArray();
        }

        private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
            return quantile(rounds.stream().mapToDouble(figure).toArray(), 0.5);
        }

        private static double quantile(double[] figures, double part) {
            double[] sorted = figures.clone();
            Arrays.sort(sorted);
            return sorted[(int) (sorted.length * part)];
        }
    }

    /** Measures so many pairs, after others that only warm up. */
    Result measure(int warmUp, int pairs, int threads) {
        List<Round> one = new ArrayList<>();
        List<Round> other = new ArrayList<>();
        for (int i = 0; i < warmUp + pairs; i++) {
            one.add(Round.of(ours, cases, threads, meters));
            other.add(Round.of(least, cases, threads, meters));
            seenThrough += cases;
        }
        refuseFaults();
        return new Result(one.subList(warmUp, one.size()), other.subList(warmUp, other.size()));
    }

    private void refuseFaults() {
        String faults = ours.faults(seenThrough) + least.faults(seenThrough);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("after " + seenThrough + " cases each: " + faults);
        }
    }
}
