// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

/** Judges e-mail addresses and telephone numbers on slices of a buffer without making an object. */
public final class ContactSlices {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final int LONGEST_LABEL = 63;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private ContactSlices() {}

    /** Whether it is an address as mail is sent to it: a dot-atom, an at sign, and two labels or more. */
    public static boolean isEmail(char[] characters, int start, int length) {
        int end = start + length;
        int at = start;
        while (at < end && characters[at] != '@') {
            if (!isAtom(characters[at], at == start ? '.' : characters[at - 1])) {
                return false;
            }
            at++;
        }
        return length <= LONGEST
                && at > start
                && at < end
                && at - start <= LONGEST_LOCAL
                && characters[at - 1] != '.'
                && isDomain(characters, at + 1, end);
    }

    private static boolean isAtom(char character, char before) {
        if (character == '.') {
            return before != '.';
        }
        return isLetterOrDigit(character) || "!#$%&'*+/=?^_`{|}~-".indexOf(character) >= 0;
    }

    private static boolean isDomain(char[] characters, int start, int end) {
        int labels = 0;
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || characters[at] == '.') {
                boolean isLabel =
                        at > from && at - from <= LONGEST_LABEL && characters[from] != '-' && characters[at - 1] != '-';
                if (!isLabel) {
                    return false;
                }
                labels++;
                from = at + 1;
            } else if (!isLetterOrDigit(characters[at]) && characters[at] != '-') {
                return false;
            }
        }
        return labels > 1;
    }

    /** Whether it is a number as people write it: 7 to 15 digits, a plus in front, blanks, hyphens and brackets among them. */
    public static boolean isTelephone(char[] characters, int start, int length) {
        int digits = 0;
        for (int at = start; at < start + length; at++) {
            char character = characters[at];
            if (Slices.isDigit(character)) {
                digits++;
            } else if (" ()-".indexOf(character) < 0 && (character != '+' || at > start)) {
                return false;
            }
        }
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static boolean isLetterOrDigit(char character) {
        int letter = character | 0x20;
        return Slices.isDigit(character) || (letter >= 'a' && letter <= 'z');
    }
}
