// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Contenders in turn, A B C A B C …, so that whatever else the machine does meets all of them; any two of them make pairs, and the
 * median of each is told. Then what was kept is counted, and a benchmark that kept something else than it should fails.
 */
final class Pairs {
    private final int cases;
    private final Round.Meters meters;
    private final List<Contender> contenders;
    private long seenThrough;

    Pairs(int cases, Round.Meters meters, Contender... contenders) {
        this.cases = cases;
        this.meters = meters;
        this.contenders = List.of(contenders);
    }

    /** All rounds, by contender; those to warm up come first. */
    record Rounds(Map<Contender, List<Round>> all, int warmUp) {
        /** The pairs of two of them. */
        Result of(Contender ours, Contender least) {
            return new Result(measured(ours), measured(least));
        }

        private List<Round> measured(Contender contender) {
            List<Round> rounds = all(contender);
            return rounds.subList(warmUp, rounds.size());
        }

        private List<Round> all(Contender contender) {
            return Objects.requireNonNull(all.get(contender), "a contender that took part");
        }

        /** What a case took in every round to warm up, and the median afterwards: where it stays the same, it is warm. */
        String warming(Contender contender, ToDoubleFunction<Round> figure) {
            String before = all(contender).subList(0, warmUp).stream()
                    .map(each -> String.format(Locale.ROOT, "%,.0f", figure.applyAsDouble(each)))
                    .collect(Collectors.joining(", "));
            return String.format(Locale.ROOT, "%s; then %,.0f", before, Result.median(measured(contender), figure));
        }
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

    /** Measures so many rounds of each, after others that only warm up. */
    Rounds measure(int warmUp, int pairs, int threads) {
        Map<Contender, List<Round>> all = new HashMap<>();
        for (int i = 0; i < warmUp + pairs; i++) {
            for (Contender each : contenders) {
                all.computeIfAbsent(each, first -> new ArrayList<>()).add(Round.of(each, cases, threads, meters));
            }
            seenThrough += cases;
        }
        refuseFaults();
        return new Rounds(all, warmUp);
    }

    private void refuseFaults() {
        String faults =
                contenders.stream().map(each -> each.faults(seenThrough)).collect(Collectors.joining());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("after " + seenThrough + " cases each: " + faults);
        }
    }
}
