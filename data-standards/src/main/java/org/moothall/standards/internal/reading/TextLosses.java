// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

/** The signs of characters that were lost, or made UTF-8 twice, before the text came here. */
final class TextLosses {
    private static final char LOST = '\uFFFD';
    private static final char EURO = '\u20AC';

    private long lost;
    private long firstLostLine;
    private long twice;
    private long firstTwiceLine;

    /** Looks at a character beyond ASCII, and at the one before it. */
    void look(char previous, char character, long line) {
        if (character == LOST) {
            firstLostLine = lost++ == 0 ? line : firstLostLine;
        } else if (isTwice(previous, character)) {
            firstTwiceLine = twice++ == 0 ? line : firstTwiceLine;
        }
    }

    /** The first two characters of what was read as Windows-1252 and written as UTF-8 though it was UTF-8 before: {@code Â£}, {@code Ã©}, {@code â€™}. */
    private static boolean isTwice(char first, char second) {
        boolean isContinuation = second >= 0x80 && second <= 0xBF;
        return ((first == 0xC2 || first == 0xC3) && isContinuation) || (first == 0xE2 && second == EURO);
    }

    /** How many characters were lost. */
    long lost() {
        return lost;
    }

    /** The line of the first of them. */
    long firstLostLine() {
        return firstLostLine;
    }

    /** How many characters were made UTF-8 twice. */
    long twice() {
        return twice;
    }

    /** The line of the first of them. */
    long firstTwiceLine() {
        return firstTwiceLine;
    }
}
