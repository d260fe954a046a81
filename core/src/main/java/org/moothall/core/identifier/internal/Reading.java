// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import org.moothall.core.identifier.Fault;

/**
 * Which characters of a text count, and which are only how people type.
 *
 * <p>Text of more than {@link #LONGEST} UTF-16 units is refused unseen, so one {@code long} says it all: bit <i>i</i> is set
 * when character <i>i</i> counts ({@link Kept} reads it). That is why a verdict needs no memory of its own. Judging and
 * parsing both start from {@link #keep}, so they cannot disagree.
 *
 * <p>Plain ASCII only: look-alikes from other alphabets are refused, never folded, and no method here depends on a locale.
 */
public final class Reading {
    /** The longest text that is looked at, in UTF-16 units. */
    public static final int LONGEST = Long.SIZE;

    /** What people type: spaces, hyphens, dashes, full stops, commas and brackets do not count. */
    public static final Reading TYPED =
            new Reading("-.,()[]\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D", false);

    /** Numbers from machines: spaces do not count, anything else does, so that -1 is not 1. */
    public static final Reading NUMBER = new Reading("", false);

    /** Codes from machines: only spaces at the ends do not count. */
    public static final Reading CODE = new Reading("", true);

    private static final byte KEPT = 0;
    private static final byte DROPPED = 1;
    private static final byte ILLEGAL = 2;

    private final String separators;
    private final boolean isTrimmedOnly;
    private final byte[] ascii = new byte[0x80];

    private Reading(String separators, boolean isTrimmedOnly) {
        this.separators = separators;
        this.isTrimmedOnly = isTrimmedOnly;
        for (char character = 0; character < ascii.length; character++) {
            ascii[character] = asciiKind(character);
        }
    }

    /** The characters that count; 0 when the text is unreadable, and then {@link #fault} says why. */
    public long keep(CharSequence text) {
        int length = text.length();
        if (length > LONGEST) {
            return 0;
        }
        long kept = 0;
        for (int index = 0; index < length; index++) {
            byte kind = kind(text.charAt(index));
            if (kind == ILLEGAL) {
                return 0;
            }
            kept |= kind == KEPT ? 1L << index : 0;
        }
        return isTrimmedOnly && hasGap(kept) ? 0 : kept;
    }

    /** Why a text of which nothing is kept is unreadable. */
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

    private byte kind(char character) {
        if (character < ascii.length) {
            return ascii[character];
        }
        return isSpace(character) || isInvisible(character) || separators.indexOf(character) >= 0 ? DROPPED : ILLEGAL;
    }

    private byte asciiKind(char character) {
        if (character == ' ' || (character >= '\t' && character <= '\r') || separators.indexOf(character) >= 0) {
            return DROPPED;
        }
        return character > ' ' && character < 0x7F ? KEPT : ILLEGAL;
    }

    private static boolean isSpace(char character) {
        return switch (character) {
            case '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> character >= '\u2000' && character <= '\u200A';
        };
    }

    private static boolean isInvisible(char character) {
        return switch (character) {
            case '\u00AD', '\u180E', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> true;
            default -> false;
        };
    }

    private static boolean hasGap(long kept) {
        long run = kept >>> Long.numberOfTrailingZeros(kept);
        return (run & (run + 1)) != 0;
    }
}
