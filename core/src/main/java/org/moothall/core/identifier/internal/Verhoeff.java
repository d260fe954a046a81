// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

/**
 * Verhoeff's check digit: the symmetries of a pentagon, and a permutation of digits that goes round with the position. Every
 * single wrong digit and every swap of two neighbours is caught.
 */
public final class Verhoeff {
    /** What two symmetries make, one after the other: a row for each first, a column for each second. */
    private static final String PRODUCTS = "0123456789" + "1234067895" + "2340178956" + "3401289567" + "4012395678"
            + "5987604321" + "6598710432" + "7659821043" + "8765932104" + "9876543210";

    /** What a digit counts as, by its distance from the right. */
    private static final String PERMUTATIONS = "0123456789" + "1576283094" + "5803796142" + "8916043527" + "9453126870"
            + "4286573901" + "2793806415" + "7046913258";

    private static final int ROWS = PERMUTATIONS.length() / 10;

    private Verhoeff() {}

    /** Whether the last of the characters that count is the right check digit; all of them are digits. */
    public static boolean isRight(CharSequence text, long kept) {
        int product = 0;
        int fromRight = 0;
        for (long rest = kept; rest != 0; rest ^= Long.highestOneBit(rest)) {
            int digit = text.charAt(Long.SIZE - 1 - Long.numberOfLeadingZeros(rest)) - '0';
            int permuted = PERMUTATIONS.charAt(10 * (fromRight++ % ROWS) + digit) - '0';
            product = PRODUCTS.charAt(10 * product + permuted) - '0';
        }
        return product == 0;
    }
}
