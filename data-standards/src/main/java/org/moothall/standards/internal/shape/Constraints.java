// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.List;
import org.moothall.core.identifier.Scheme;

/** What the Jakarta constraints on one component say together, as plain numbers, and the schemes that its text must fit. */
record Constraints(boolean value, boolean notBlank, int shortest, int longest, Range range, List<Scheme<?>> schemes) {
    static final Constraints NONE = new Constraints(
            false,
            false,
            0,
            Integer.MAX_VALUE,
            new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true),
            List.of());

    /** From where to where a number may be. */
    record Range(double smallest, boolean smallestIncluded, double largest, boolean largestIncluded) {
        Range from(double least, boolean included) {
            boolean isTighter = least > smallest || (least == smallest && !included);
            return isTighter ? new Range(least, included, largest, largestIncluded) : this;
        }

        Range to(double most, boolean included) {
            boolean isTighter = most < largest || (most == largest && !included);
            return isTighter ? new Range(smallest, smallestIncluded, most, included) : this;
        }

        boolean isLimited() {
            return smallest > Double.NEGATIVE_INFINITY || largest < Double.POSITIVE_INFINITY;
        }

        boolean allows(double number) {
            return (smallestIncluded ? number >= smallest : number > smallest)
                    && (largestIncluded ? number <= largest : number < largest);
        }
    }

    Constraints withValue() {
        return new Constraints(true, notBlank, shortest, longest, range, schemes);
    }

    Constraints withNotBlank() {
        return new Constraints(true, true, shortest, longest, range, schemes);
    }

    Constraints withLength(int newShortest, int newLongest) {
        return new Constraints(
                value, notBlank, Math.max(shortest, newShortest), Math.min(longest, newLongest), range, schemes);
    }

    Constraints withSmallest(double least, boolean included) {
        return new Constraints(value, notBlank, shortest, longest, range.from(least, included), schemes);
    }

    Constraints withLargest(double most, boolean included) {
        return new Constraints(value, notBlank, shortest, longest, range.to(most, included), schemes);
    }

    Constraints withScheme(Scheme<?> scheme) {
        if (schemes.contains(scheme)) {
            return this;
        }
        List<Scheme<?>> more = new ArrayList<>(schemes);
        more.add(scheme);
        return new Constraints(value, notBlank, shortest, longest, range, List.copyOf(more));
    }

    boolean limitsLength() {
        return shortest > 0 || longest < Integer.MAX_VALUE;
    }

    /** Whether a text that was meant to fit them may be shown. */
    boolean areSchemesOpen() {
        return schemes.stream().allMatch(scheme -> scheme.privacy().isOpen());
    }
}
