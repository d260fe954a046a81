// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

/** The letter at the end of the numbers of police records. */
final class CheckLetter {
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    private CheckLetter() {}

    static boolean isFor(int number, char letter) {
        return LETTERS.charAt(number % LETTERS.length()) == letter;
    }

    /** Digits as a number, nine at most. */
    static int number(CharSequence text, long digits) {
        int number = 0;
        for (long rest = digits; rest != 0; rest &= rest - 1) {
            number = 10 * number + text.charAt(Long.numberOfTrailingZeros(rest)) - '0';
        }
        return number;
    }
}
