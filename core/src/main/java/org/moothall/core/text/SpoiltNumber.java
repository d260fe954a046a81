// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.text;

/**
 * A number as a spreadsheet or a data frame writes it, {@code 1234567.0} or {@code 1.23E+11}: the digits of an identifier that was
 * taken for a number. Zeros in front are lost, and of a long one the last digits too; without its full stop it would be
 * somebody else's.
 */
public final class SpoiltNumber {
    private SpoiltNumber() {}

    /**
     * Whether a text is one: it ends in a decimal point and 0, or in a power of ten. More zeros than one count where no other point
     * stands before them, as 08.99.00 may be a sort code. A decimal comma counts as a point. What stands around it does not count,
     * the brackets of a loss and the comma of a list among it. It makes no object.
     */
    public static boolean is(CharSequence text) {
        int end = text.length();
        while (end > 0 && !isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return endsInZero(text, end) || isPowerOfTen(text, end);
    }

    private static boolean endsInZero(CharSequence text, int end) {
        int first = end;
        while (first > 0 && text.charAt(first - 1) == '0') {
            first--;
        }
        int zeros = end - first;
        int afterPoint = beforeUnseen(text, first);
        if (zeros == 0 || afterPoint == 0 || !isPoint(text.charAt(afterPoint - 1))) {
            return false;
        }
        char point = text.charAt(afterPoint - 1);
        int before = beforeUnseen(text, afterPoint - 1);
        boolean isThousands = point == ',' && zeros > 2;
        return before > 0
                && isDigit(text.charAt(before - 1))
                && (zeros == 1 || (!isThousands && !holds(point, text, before)));
    }

    /** Digits with a point among them or a sign behind the E: a code such as 12E5 is no number. */
    private static boolean isPowerOfTen(CharSequence text, int end) {
        int exponent = beforeDigits(text, end);
        int sign = exponent > 0 && isSign(text.charAt(exponent - 1)) ? exponent - 1 : exponent;
        if (exponent == end || sign == 0 || (text.charAt(sign - 1) | 0x20) != 'e') {
            return false;
        }
        int fraction = beforeDigits(text, sign - 1);
        boolean hasPoint = fraction < sign - 1 && fraction > 0 && isPoint(text.charAt(fraction - 1));
        int whole = hasPoint ? beforeDigits(text, fraction - 1) : fraction;
        int digits = (hasPoint ? fraction - 1 : sign - 1) - whole;
        return digits > 0 && isFirst(text, whole) && (hasPoint || sign < exponent);
    }

    /** Whether neither letter nor digit stands before. */
    private static boolean isFirst(CharSequence text, int index) {
        int before = index;
        while (before > 0 && !isLetterOrDigit(text.charAt(before - 1))) {
            before--;
        }
        return before == 0;
    }

    private static int beforeDigits(CharSequence text, int end) {
        int begin = end;
        while (begin > 0 && isDigit(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int beforeUnseen(CharSequence text, int end) {
        int begin = end;
        while (begin > 0 && Unseen.is(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean holds(char wanted, CharSequence text, int end) {
        for (int index = 0; index < end; index++) {
            if (text.charAt(index) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPoint(char character) {
        return character == '.' || character == ',';
    }

    private static boolean isSign(char character) {
        return character == '+' || character == '-' || character == '\u2212';
    }

    private static boolean isLetterOrDigit(char character) {
        int letter = character | 0x20;
        return isDigit(character) || (letter >= 'a' && letter <= 'z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
