// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

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
        /** Figures of both, and their ratio, as cells of a table. */
        String cells(ToDoubleFunction<Round> figure) {
            double one = median(ours, figure);
            double other = median(least, figure);
            return other == 0
                    ? " – | – | – |"
                    : String.format(Locale.ROOT, " %,.0f | %,.0f | %.2f |", one, other, one / other);
        }

        /** The middle half of the pairs' own shares. */
        String spread() {
            List<Double> shares = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                shares.add(ours.get(i).perSecond() / least.get(i).perSecond());
            }
            shares.sort(null);
            return String.format(
                    Locale.ROOT, "%.2f to %.2f", shares.get(shares.size() / 4), shares.get(shares.size() * 3 / 4));
        }

        static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
            double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
            return sorted[sorted.length / 2];
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
