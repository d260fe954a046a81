// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import java.nio.charset.StandardCharsets;

/**
 * The characters of a text that count, in order, upper-cased: what {@link SignificantMask#keep} marked. Positions are among those
 * that count. Nothing here makes an object but {@link #compact} and
 * {@link #spaced}.
 */
public final class SignificantText {
    /** For {@link #areAllOf}. */
    public static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private SignificantText() {}

    /** How many count. */
    public static int count(long kept) {
        return Long.bitCount(kept);
    }

    /** One of them. */
    public static char at(CharSequence text, long kept, int position) {
        if ((kept & (kept + 1)) == 0) {
            return upper(text.charAt(position));
        }
        return upper(text.charAt(Long.numberOfTrailingZeros(from(kept, position))));
    }

    /** Only those from one position to before another. */
    public static long part(long kept, int begin, int end) {
        return from(kept, begin) & ~from(kept, end);
    }

    /** Whether all of them are digits. */
    public static boolean areDigits(CharSequence text, long kept) {
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index) && !isDigit(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of them are one character. */
    public static boolean areAll(char wanted, CharSequence text, long kept) {
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index) && upper(text.charAt(index)) != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of them is one of some characters, which are upper case. */
    public static boolean areAllOf(String characters, CharSequence text, long kept) {
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index) && characters.indexOf(upper(text.charAt(index))) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The number that they are; eighteen digits at most. */
    public static long number(CharSequence text, long kept) {
        long number = 0;
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index)) {
                number = number * 10 + text.charAt(index) - '0';
            }
        }
        return number;
    }

    /** The sum of digits times weights; the first weight is the first digit's, each next one is a step further. */
    public static int weightedSum(CharSequence text, long kept, int firstWeight, int step) {
        int sum = 0;
        int weight = firstWeight;
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index)) {
                sum += weight * (text.charAt(index) - '0');
                weight += step;
            }
        }
        return sum;
    }

    /** All of them as one number, eight bits each; eight at most. */
    public static long packed(CharSequence text, long kept) {
        long packed = 0;
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index)) {
                packed = packed << Byte.SIZE | upper(text.charAt(index));
            }
        }
        return packed;
    }

    /** All of them and nothing else; the text itself when it is that already. */
    public static String compact(CharSequence text, long kept) {
        return count(kept) == text.length() && areUpper(text, kept) ? text.toString() : copied(text, kept, count(kept));
    }

    /** All of them with one space, in front of one position; the text itself when it is that already. */
    public static String spaced(CharSequence text, long kept, int position) {
        boolean isSpaced = text.length() == count(kept) + 1 && (kept | 1L << position) == (2L << count(kept)) - 1;
        if (isSpaced && text.charAt(position) == ' ' && areUpper(text, kept)) {
            return text.toString();
        }
        return copied(text, kept, position);
    }

    /** Whether it is 0 to 9. */
    public static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether it is A to Z. */
    public static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    /** Whether it is A to Z or 0 to 9. */
    public static boolean isLetterOrDigit(char character) {
        return isLetter(character) || isDigit(character);
    }

    /** With a space in front of one position; a position behind the last has none. */
    private static String copied(CharSequence text, long kept, int position) {
        int count = count(kept);
        byte[] copy = new byte[position < count ? count + 1 : count];
        int length = 0;
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index)) {
                if (length == position) {
                    copy[length++] = ' ';
                }
                copy[length++] = (byte) upper(text.charAt(index));
            }
        }
        return new String(copy, StandardCharsets.ISO_8859_1);
    }

    private static boolean areUpper(CharSequence text, long kept) {
        for (int index = begin(kept), end = end(kept); index < end; index++) {
            if (holds(kept, index) && text.charAt(index) >= 'a' && text.charAt(index) <= 'z') {
                return false;
            }
        }
        return true;
    }

    private static int begin(long kept) {
        return Long.numberOfTrailingZeros(kept);
    }

    private static int end(long kept) {
        return Long.SIZE - Long.numberOfLeadingZeros(kept);
    }

    private static boolean holds(long kept, int index) {
        return (kept >>> index & 1) != 0;
    }

    private static long from(long kept, int position) {
        long rest = kept;
        for (int left = position; left > 0; left--) {
            rest &= rest - 1;
        }
        return rest;
    }

    private static char upper(char character) {
        return character >= 'a' && character <= 'z' ? (char) (character - 0x20) : character;
    }
}
