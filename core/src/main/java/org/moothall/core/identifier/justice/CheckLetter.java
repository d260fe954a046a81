// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

/** The letter at the end of the numbers of police records. */
final class CheckLetter {
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    private CheckLetter() {}

    static boolean isFor(long number, char letter) {
        return LETTERS.charAt((int) (number % LETTERS.length())) == letter;
    }
}
