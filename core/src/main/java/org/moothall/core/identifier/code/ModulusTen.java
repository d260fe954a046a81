// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

/** The check digit of trade items and books: from the right, the digits times 1, 3, 1, 3, … add up to a multiple of 10. */
final class ModulusTen {
    private ModulusTen() {}

    static boolean isRight(CharSequence text, long kept) {
        return sum(text, kept, 1) % 10 == 0;
    }

    /** The digit to write after a body of digits, no more of them than a {@code long} has bits. */
    static int checkDigit(String body) {
        return Math.floorMod(-sum(body, (1L << body.length()) - 1, 3), 10);
    }

    /** Weights from the right, the first one given; 1 and 3 take turns. */
    private static int sum(CharSequence text, long kept, int weightOfLast) {
        int sum = 0;
        int weight = weightOfLast;
        for (long rest = kept; rest != 0; rest ^= Long.highestOneBit(rest)) {
            sum += weight * (text.charAt(Long.SIZE - 1 - Long.numberOfLeadingZeros(rest)) - '0');
            weight = 4 - weight;
        }
        return sum;
    }
}
