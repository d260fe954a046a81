// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import java.nio.charset.StandardCharsets;

/**
 * The characters of a text that count, in order, upper-cased: what {@link Marked#keep} marked. Positions are among those
 * that count. Nothing here makes an object but {@link #compact}.
 */
public final class Kept {
    private Kept() {}

    /** How many count. */
    public static int count(long kept) {
        return Long.bitCount(kept);
    }

    /** One of them. */
    public static char at(CharSequence text, long kept, int position) {
        if ((kept & (kept + 1)) == 0) {
            return upper(text.charAt(position));
        }
        return upper(text.charAt(Long.numberOfTrailingZeros(withoutFirst(kept, position))));
    }

    /** Those of them from one position to before another, or to the end. */
    public static long part(long kept, int from, int to) {
        return withoutFirst(kept, from) & ~withoutFirst(kept, to);
    }

    /** Whether all of them are digits. */
    public static boolean areDigits(CharSequence text, long kept) {
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            if (!isDigit(text.charAt(Long.numberOfTrailingZeros(rest)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of them are one character. */
    public static boolean areAll(char wanted, CharSequence text, long kept) {
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            if (upper(text.charAt(Long.numberOfTrailingZeros(rest))) != wanted) {
                return false;
            }
        }
        return true;
    }

    /** The sum of digits times weights; the first weight is the first digit's, each next one is a step further. */
    public static int weightedSum(CharSequence text, long kept, int firstWeight, int step) {
        int sum = 0;
        int weight = firstWeight;
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            sum += weight * (text.charAt(Long.numberOfTrailingZeros(rest)) - '0');
            weight += step;
        }
        return sum;
    }

    /** All of them as one number, eight bits each; eight at most. */
    public static long packed(CharSequence text, long kept) {
        long packed = 0;
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            packed = packed << Byte.SIZE | upper(text.charAt(Long.numberOfTrailingZeros(rest)));
        }
        return packed;
    }

    /** All of them and nothing else; the text itself when it is that already. */
    public static String compact(CharSequence text, long kept) {
        int count = count(kept);
        byte[] compact = new byte[count];
        int position = 0;
        boolean isUnchanged = count == text.length();
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            char character = text.charAt(Long.numberOfTrailingZeros(rest));
            compact[position] = (byte) upper(character);
            isUnchanged &= compact[position++] == character;
        }
        return isUnchanged ? text.toString() : new String(compact, StandardCharsets.ISO_8859_1);
    }

    /** Whether it is 0 to 9. */
    public static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether it is A to Z. */
    public static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private static long withoutFirst(long kept, int count) {
        long rest = kept;
        for (int left = count; left > 0; left--) {
            rest &= rest - 1;
        }
        return rest;
    }

    private static char upper(char character) {
        return character >= 'a' && character <= 'z' ? (char) (character - 0x20) : character;
    }
}
