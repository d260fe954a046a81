// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import org.moothall.core.identifier.Fault;
import org.moothall.core.text.SpoiltNumber;
import org.moothall.core.text.Unseen;

/**
 * Marks the characters that count, wherever they stand: bit <i>i</i> is set when character <i>i</i> counts ({@link SignificantText} reads
 * it). Text of more than {@link #LONGEST} UTF-16 units is refused unseen, so that one {@code long} is enough.
 *
 * <p>Plain ASCII only: look-alikes from other alphabets are refused, never folded, and no method here depends on a locale.
 * Invisible characters do not count, save that one which reorders others is refused among them.
 */
public final class SignificantMask implements Reading {
    /** The longest text that is looked at, in UTF-16 units. */
    public static final int LONGEST = Long.SIZE;

    private static final String SEPARATORS = "-.,()[]\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    static final SignificantMask TYPED = new SignificantMask(SEPARATORS, false, false);
    static final SignificantMask TYPED_NUMBER = new SignificantMask(SEPARATORS, false, true);
    static final SignificantMask NUMBER = new SignificantMask("", false, true);
    static final SignificantMask CODE = new SignificantMask("", true, true);

    private static final byte KEPT = 0;
    private static final byte DROPPED = 1;
    private static final byte ILLEGAL = 2;
    private static final byte REORDERING = 3;

    private final String separators;
    private final boolean isTrimmedOnly;
    private final boolean readsNumbers;
    private final byte[] ascii = new byte[0x80];

    private SignificantMask(String separators, boolean isTrimmedOnly, boolean readsNumbers) {
        this.separators = separators;
        this.isTrimmedOnly = isTrimmedOnly;
        this.readsNumbers = readsNumbers;
        for (char character = 0; character < ascii.length; character++) {
            ascii[character] = asciiKind(character);
        }
    }

    /** Numbers that people type, with more characters that do not count. */
    public static SignificantMask typedNumberWithout(String moreSeparators) {
        return new SignificantMask(SEPARATORS + moreSeparators, false, true);
    }

    @Override
    public long keep(CharSequence text) {
        int length = text.length();
        if (length > LONGEST) {
            return 0;
        }
        int begin = 0;
        while (begin < length && isKept(text.charAt(begin))) {
            begin++;
        }
        return begin == length ? first(begin) : keep(text, begin);
    }

    @Override
    public Fault fault(CharSequence text) {
        if (text.length() > LONGEST) {
            return Fault.tooLong(LONGEST);
        }
        int begin = begin(text);
        int end = end(text);
        for (int index = 0; index < text.length(); index++) {
            byte kind = kind(text, index);
            boolean isWithin = index > begin && index < end;
            if (kind == ILLEGAL || (isWithin && kind == DROPPED && isTrimmedOnly) || (isWithin && kind == REORDERING)) {
                return Unseen.isInvisible(codePoint(text, index))
                        ? Fault.invisibleCharacter(index)
                        : Fault.illegalCharacter(index);
            }
        }
        return begin == text.length() ? Fault.blank() : Fault.spoiltNumber();
    }

    @Override
    public boolean readsNumbers() {
        return readsNumbers;
    }

    /** Of a text whose first characters are known to count. */
    private long keep(CharSequence text, int begin) {
        long kept = first(begin);
        long reordering = 0;
        for (int index = begin; index < text.length(); index++) {
            byte kind = kind(text, index);
            if (kind == ILLEGAL) {
                return 0;
            }
            kept |= kind == KEPT ? 1L << index : 0;
            reordering |= kind == REORDERING ? 1L << index : 0;
        }
        boolean isRefused = (isTrimmedOnly && hasGap(kept))
                || (reordering != 0 && (reordering & between(kept)) != 0)
                || (readsNumbers && !isTrimmedOnly && SpoiltNumber.is(text));
        return isRefused ? 0 : kept;
    }

    /** The first character that counts; the length when there is none. */
    private int begin(CharSequence text) {
        int begin = 0;
        while (begin < text.length() && kind(text, begin) != KEPT) {
            begin++;
        }
        return begin;
    }

    /** After the last character that counts; 0 when there is none. */
    private int end(CharSequence text) {
        int end = text.length();
        while (end > 0 && kind(text, end - 1) != KEPT) {
            end--;
        }
        return end;
    }

    private boolean isKept(char character) {
        return character < ascii.length && ascii[character] == KEPT;
    }

    private static long first(int count) {
        return count == 0 ? 0 : -1L >>> (Long.SIZE - count);
    }

    /** From the first that counts to the last. */
    private static long between(long kept) {
        return kept == 0 ? 0 : (-1L << Long.numberOfTrailingZeros(kept)) & (-1L >>> Long.numberOfLeadingZeros(kept));
    }

    private byte kind(CharSequence text, int index) {
        char character = text.charAt(index);
        if (character < ascii.length) {
            return ascii[character];
        }
        int codePoint = codePoint(text, index);
        if (Unseen.isOverride(codePoint)) {
            return REORDERING;
        }
        return Unseen.is(codePoint) || separators.indexOf(codePoint) >= 0 ? DROPPED : ILLEGAL;
    }

    /** The code point that a UTF-16 unit is of, be it the first or the second of two. */
    private static int codePoint(CharSequence text, int index) {
        char unit = text.charAt(index);
        if (Character.isLowSurrogate(unit) && index > 0 && Character.isHighSurrogate(text.charAt(index - 1))) {
            return Character.toCodePoint(text.charAt(index - 1), unit);
        }
        return Character.codePointAt(text, index);
    }

    private byte asciiKind(char character) {
        if (Unseen.isSpace(character) || separators.indexOf(character) >= 0) {
            return DROPPED;
        }
        return character > ' ' && character < 0x7F ? KEPT : ILLEGAL;
    }

    private static boolean hasGap(long kept) {
        long run = kept >>> Long.numberOfTrailingZeros(kept);
        return (run & (run + 1)) != 0;
    }
}
