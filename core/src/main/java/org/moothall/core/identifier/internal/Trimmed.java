// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import org.moothall.core.identifier.Fault;
import org.moothall.core.text.Unseen;

/**
 * Drops spaces and what nobody sees at both ends, and counts all that is left, spaces inside as well: for text that may be
 * long, or whose spaces or letters are its own. The {@code long} is where it begins and where it ends: {@link #begin},
 * {@link #end}, {@link #text} read it. Nothing is upper-cased.
 */
public final class Trimmed implements Reading {
    private final int longest;
    private final boolean isAsciiOnly;

    private Trimmed(int longest, boolean isAsciiOnly) {
        this.longest = longest;
        this.isAsciiOnly = isAsciiOnly;
    }

    /** Printable ASCII and spaces, of at most so many UTF-16 units. */
    public static Trimmed ascii(int longest) {
        return new Trimmed(longest, true);
    }

    /** Any text but controls and unpaired surrogates, of at most so many UTF-16 units. */
    public static Trimmed unicode(int longest) {
        return new Trimmed(longest, false);
    }

    /** The index of the first character that counts. */
    public static int begin(long kept) {
        return (int) (kept >>> Integer.SIZE);
    }

    /** The index after the last character that counts. */
    public static int end(long kept) {
        return (int) kept;
    }

    /** What counts, as it was typed; the text itself when all of it counts. */
    public static String text(CharSequence text, long kept) {
        return text.subSequence(begin(kept), end(kept)).toString();
    }

    @Override
    public long keep(CharSequence text) {
        return text.length() > longest || illegal(text) >= 0 ? 0 : range(text);
    }

    @Override
    public Fault fault(CharSequence text) {
        if (text.length() > longest) {
            return Fault.tooLong(longest);
        }
        int illegal = illegal(text);
        if (illegal < 0) {
            return Fault.blank();
        }
        return Unseen.isInvisible(Character.codePointAt(text, illegal))
                ? Fault.invisibleCharacter(illegal)
                : Fault.illegalCharacter(illegal);
    }

    @Override
    public boolean readsNumbers() {
        return false;
    }

    private static long range(CharSequence text) {
        int end = Unseen.end(text);
        return end == 0 ? 0 : (long) Unseen.begin(text) << Integer.SIZE | end;
    }

    private int illegal(CharSequence text) {
        long range = range(text);
        for (int index = begin(range); index < end(range); index++) {
            char character = text.charAt(index);
            if (Character.isSurrogate(character) && isPair(text, index, end(range)) && !isAsciiOnly) {
                if (Unseen.isInvisible(Character.codePointAt(text, index))) {
                    return index;
                }
                index++;
            } else if (!isLegal(character)) {
                return index;
            }
        }
        return -1;
    }

    private boolean isLegal(char character) {
        if (character < 0x80) {
            return character >= ' ' && character < 0x7F;
        }
        return !isAsciiOnly
                && !Character.isISOControl(character)
                && !Character.isSurrogate(character)
                && !Unseen.isInvisible(character);
    }

    private static boolean isPair(CharSequence text, int index, int end) {
        return index + 1 < end && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }
}
