// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Severity;
import org.moothall.core.identifier.Scheme;
import org.moothall.standards.internal.row.TextPattern;

/** What the Jakarta constraints on one component say together, as far as the shape judges them itself. Filled while it is compiled. */
final class Constraints {
    /** One pattern, and what its constraint says in words of its own, or an empty text. */
    record Fit(TextPattern pattern, String words) {}

    /** A side of the present that a day must be on. */
    enum Moment {
        PAST("before"),
        PAST_OR_PRESENT("on or before"),
        FUTURE("after"),
        FUTURE_OR_PRESENT("on or after");

        private final String words;

        Moment(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean allows(long day, long asAt) {
            return switch (this) {
                case PAST -> day < asAt;
                case PAST_OR_PRESENT -> day <= asAt;
                case FUTURE -> day > asAt;
                case FUTURE_OR_PRESENT -> day >= asAt;
            };
        }
    }

    private final List<Scheme<?>> schemes = new ArrayList<>();
    private final List<Fit> fits = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private boolean value;
    private boolean notBlank;
    private int shortest;
    private int longest = Integer.MAX_VALUE;
    private int wholeDigits = Integer.MAX_VALUE;
    private int scale = Integer.MAX_VALUE;
    private Range range = Range.ALL;
    private @Nullable Boolean truth;

    /** A constraint of a kind has a severity; answers whether those of the kind before it have the same. */
    boolean weigh(String kind, Severity severity) {
        Severity before = severities.putIfAbsent(kind, severity);
        return before == null || before == severity;
    }

    Severity severity(String kind) {
        return severities.getOrDefault(kind, Severity.ERROR);
    }

    void needValue() {
        value = true;
    }

    void needText() {
        value = true;
        notBlank = true;
    }

    void allowNoValue() {
        value = false;
        notBlank = false;
    }

    void limitLength(int newShortest, int newLongest) {
        shortest = Math.max(shortest, newShortest);
        longest = Math.min(longest, newLongest);
    }

    void limitLengthAnew(int newLongest) {
        longest = newLongest;
    }

    void limitDigits(int newWholeDigits, int newScale) {
        wholeDigits = Math.min(wholeDigits, newWholeDigits);
        scale = Math.min(scale, newScale);
    }

    void limit(Range newRange) {
        range = newRange;
    }

    void fit(Fit fit) {
        fits.add(fit);
    }

    void be(Moment moment) {
        moments.add(moment);
    }

    void be(boolean newTruth) {
        truth = newTruth;
    }

    void beOf(Scheme<?> scheme) {
        if (!schemes.contains(scheme)) {
            schemes.add(scheme);
        }
    }

    boolean value() {
        return value;
    }

    boolean notBlank() {
        return notBlank;
    }

    int shortest() {
        return shortest;
    }

    int longest() {
        return longest;
    }

    int wholeDigits() {
        return wholeDigits;
    }

    int scale() {
        return scale;
    }

    Range range() {
        return range;
    }

    @Nullable
    Boolean truth() {
        return truth;
    }

    List<Scheme<?>> schemes() {
        return schemes;
    }

    List<Fit> fits() {
        return fits;
    }

    List<Moment> moments() {
        return moments;
    }

    boolean limitsLength() {
        return shortest > 0 || longest < Integer.MAX_VALUE;
    }

    boolean limitsDigits() {
        return wholeDigits < Integer.MAX_VALUE || scale < Integer.MAX_VALUE;
    }

    /** Whether a text that was meant to fit them may be shown. */
    boolean areSchemesOpen() {
        return schemes.stream().allMatch(scheme -> scheme.privacy().isOpen());
    }
}
