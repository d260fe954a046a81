// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import org.moothall.core.identifier.Fault;

/**
 * Marks the characters that count, wherever they stand: bit <i>i</i> is set when character <i>i</i> counts ({@link Kept} reads
 * it). Text of more than {@link #LONGEST} UTF-16 units is refused unseen, so that one {@code long} is enough.
 *
 * <p>Plain ASCII only: look-alikes from other alphabets are refused, never folded, and no method here depends on a locale.
 */
public final class Marked implements Reading {
    /** The longest text that is looked at, in UTF-16 units. */
    public static final int LONGEST = Long.SIZE;

    static final Marked TYPED =
            new Marked("-.,()[]\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D", false);
    static final Marked NUMBER = new Marked("", false);
    static final Marked CODE = new Marked("", true);

    private static final byte KEPT = 0;
    private static final byte DROPPED = 1;
    private static final byte ILLEGAL = 2;

    private final String separators;
    private final boolean isTrimmedOnly;
    private final byte[] ascii = new byte[0x80];

    private Marked(String separators, boolean isTrimmedOnly) {
        this.separators = separators;
        this.isTrimmedOnly = isTrimmedOnly;
        for (char character = 0; character < ascii.length; character++) {
            ascii[character] = asciiKind(character);
        }
    }

    /** What people type, with more characters that do not count. */
    public static Marked typedWithout(String moreSeparators) {
        return new Marked(TYPED.separators + moreSeparators, false);
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
        long kept = first(begin);
        for (int index = begin; index < length; index++) {
            byte kind = kind(text.charAt(index));
            if (kind == ILLEGAL) {
                return 0;
            }
            kept |= kind == KEPT ? 1L << index : 0;
        }
        return isTrimmedOnly && hasGap(kept) ? 0 : kept;
    }

    @Override
    public Fault fault(CharSequence text) {
        if (text.length() > LONGEST) {
            return Fault.tooLong(LONGEST);
        }
        boolean hasBegun = false;
        for (int index = 0; index < text.length(); index++) {
            byte kind = kind(text.charAt(index));
            if (kind == ILLEGAL || (kind == DROPPED && hasBegun && isTrimmedOnly)) {
                return Fault.illegalCharacter(index);
            }
            hasBegun |= kind == KEPT;
        }
        return Fault.blank();
    }

    private boolean isKept(char character) {
        return character < ascii.length && ascii[character] == KEPT;
    }

    private static long first(int count) {
        return count == 0 ? 0 : -1L >>> (Long.SIZE - count);
    }

    private byte kind(char character) {
        if (character < ascii.length) {
            return ascii[character];
        }
        boolean isDropped =
                Reading.isSpace(character) || Reading.isInvisible(character) || separators.indexOf(character) >= 0;
        return isDropped ? DROPPED : ILLEGAL;
    }

    private byte asciiKind(char character) {
        if (Reading.isSpace(character) || separators.indexOf(character) >= 0) {
            return DROPPED;
        }
        return character > ' ' && character < 0x7F ? KEPT : ILLEGAL;
    }

    private static boolean hasGap(long kept) {
        long run = kept >>> Long.numberOfTrailingZeros(kept);
        return (run & (run + 1)) != 0;
    }
}
