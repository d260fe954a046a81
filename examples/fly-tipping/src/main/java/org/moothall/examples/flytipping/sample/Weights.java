// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often each of several options comes up, relative to the others.
 *
 * <p><b>Unit</b> none: percentages, counts and any other numbers will do, for only their ratios matter.
 *
 * <p><b>Errors</b> a negative weight, or weights that come to nothing, throw {@link IllegalArgumentException}.
 *
 * @param byOption the weight of each option, in the order given
 * @param <T> what is weighed
 */
public record Weights<T>(Map<T, Double> byOption) {
    /** Keeps a copy, in the order given. */
    public Weights {
        byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
        if (byOption.values().stream().anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("weights must not be negative, got " + byOption);
        }
        if (!(sum(byOption) > 0)) {
            throw new IllegalArgumentException("one weight at least must be above 0, got " + byOption);
        }
    }

    /** Reads one option per line, a word and its weight: {@code highway 40.0}. */
    static Weights<String> parse(String lines) {
        var weights = new LinkedHashMap<String, Double>();
        lines.lines().map(line -> line.split(" ", 2)).forEach(pair -> weights.put(pair[0], Double.valueOf(pair[1])));
        return new Weights<>(weights);
    }

    /** The part of all draws that fall on the option, from 0 to 1; 0 for an option that is not there. */
    public double share(T option) {
        return byOption.getOrDefault(option, 0.0) / sum(byOption);
    }

    /** The same, but with the named options together taking the given part, from 0 to 1, of all draws. */
    public Weights<T> withShare(Set<T> options, double share) {
        double now = options.stream().mapToDouble(this::share).sum();
        double factor = share * (1 - now) / (now * (1 - share));
        var scaled = new LinkedHashMap<>(byOption);
        options.forEach(option -> scaled.computeIfPresent(option, (key, weight) -> weight * factor));
        return new Weights<>(scaled);
    }

    T pick(Dice dice) {
        double left = dice.unit() * sum(byOption);
        T last = byOption.keySet().iterator().next();
        for (var entry : byOption.entrySet()) {
            last = entry.getValue() > 0 ? entry.getKey() : last;
            left -= entry.getValue();
            if (left < 0) {
                return last;
            }
        }
        return last;
    }

    private static double sum(Map<?, Double> weights) {
        return weights.values().stream().collect(Collectors.summingDouble(Double::doubleValue));
    }
}
