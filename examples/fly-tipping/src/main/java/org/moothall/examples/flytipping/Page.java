// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A page of figures: what is counted on the left, numbers under each other, a remark on the right. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    /** A line with a number. */
    void line(String what, long number) {
        line(what, number, "");
    }

    /** A line with a number and a remark. */
    void line(String what, long number, String remark) {
        line(what, number(number), remark);
    }

    /** A line whose figure is more than a whole number. */
    void line(String what, String figure, String remark) {
        text.append(String.format(Locale.ROOT, "%-41s%9s   %s", what, figure, remark)
                        .stripTrailing())
                .append('\n');
    }

    /** A line for each count, the largest first. */
    void lines(String indent, Map<String, Integer> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> line(indent + entry.getKey(), entry.getValue()));
    }

    /** A sentence of its own. */
    void sentence(String words) {
        text.append(words).append('\n');
    }

    void gap() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    // ---- how figures are written

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number and a noun that agrees with it, for example {@code 2 grab lorries}. */
    static String counted(long count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number(count) + " " + (count == 1 ? noun : plural);
    }

    static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", Math.floor(1000.0 * part / whole) / 10);
    }

    /** Counts in one line, the largest first. */
    static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The duration that so large a part does not exceed, in days with one decimal; a dash when there is none. */
    static String percentile(List<Duration> sorted, double part) {
        return sorted.isEmpty() ? "-" : days(sorted.get((int) Math.ceil(part * sorted.size()) - 1));
    }

    static String mean(List<Duration> durations) {
        return durations.isEmpty()
                ? "-"
                : days(durations.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(durations.size()));
    }

    private static String days(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMinutes() / 1440.0);
    }
}
