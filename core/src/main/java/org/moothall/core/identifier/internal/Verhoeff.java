// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

/**
 * Verhoeff's check: the last digit is the check digit. Every single wrong digit and every swap of two neighbours is caught.
 *
 * <p><b>Source</b> J. Verhoeff, <i>Error Detecting Decimal Codes</i>, 1969: multiplication in the dihedral group of order 10,
 * and a permutation that is applied once more for each place to the left.
 */
public final class Verhoeff {
    private static final String[] PRODUCTS = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };

    private static final String[] PERMUTED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private Verhoeff() {}

    /** Whether the check digit is right; all that is kept must be digits. */
    public static boolean isRight(CharSequence text, long kept) {
        int product = 0;
        int place = 0;
        for (long rest = kept; rest != 0; rest &= ~Long.highestOneBit(rest)) {
            char digit = text.charAt(Long.SIZE - 1 - Long.numberOfLeadingZeros(rest));
            int permuted = PERMUTED[place % PERMUTED.length].charAt(digit - '0') - '0';
            product = PRODUCTS[product].charAt(permuted) - '0';
            place++;
        }
        return product == 0;
    }
}
