// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal;

/** What the Jakarta constraints on one component say, as plain numbers. */
record Constraints(
        boolean value,
        boolean notBlank,
        int shortest,
        int longest,
        double smallest,
        boolean smallestIncluded,
        double largest,
        boolean largestIncluded) {
    static final Constraints NONE = new Constraints(
            false, false, 0, Integer.MAX_VALUE, Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

    Constraints withValue() {
        return new Constraints(true, notBlank, shortest, longest, smallest, smallestIncluded, largest, largestIncluded);
    }

    Constraints withNotBlank() {
        return new Constraints(true, true, shortest, longest, smallest, smallestIncluded, largest, largestIncluded);
    }

    Constraints withLength(int newShortest, int newLongest) {
        return new Constraints(
                value, notBlank, newShortest, newLongest, smallest, smallestIncluded, largest, largestIncluded);
    }

    Constraints withSmallest(double newSmallest, boolean included) {
        return new Constraints(value, notBlank, shortest, longest, newSmallest, included, largest, largestIncluded);
    }

    Constraints withLargest(double newLargest, boolean included) {
        return new Constraints(value, notBlank, shortest, longest, smallest, smallestIncluded, newLargest, included);
    }

    boolean limitsLength() {
        return shortest > 0 || longest < Integer.MAX_VALUE;
    }

    boolean limitsRange() {
        return smallest > Double.NEGATIVE_INFINITY || largest < Double.POSITIVE_INFINITY;
    }

    boolean allows(double number) {
        return (smallestIncluded ? number >= smallest : number > smallest)
                && (largestIncluded ? number <= largest : number < largest);
    }
}
