// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import org.moothall.core.identifier.Fault;

/**
 * Which characters of a text count, and which are only how people type, said by one {@code long}: that is why a verdict needs
 * no memory of its own. Judging and parsing both start from {@link #keep}, so they cannot disagree. Which kind of
 * {@code long} it is, {@link Marked} and {@link Trimmed} say.
 */
public interface Reading {
    /** What people type: spaces, hyphens, dashes, full stops, commas and brackets do not count. */
    Reading TYPED = Marked.TYPED;

    /** Numbers from machines: spaces do not count, anything else does, so that -1 is not 1. */
    Reading NUMBER = Marked.NUMBER;

    /** Codes from machines: only spaces at the ends do not count. */
    Reading CODE = Marked.CODE;

    /** The characters that count; 0 when the text is unreadable, and then {@link #fault} says why. */
    long keep(CharSequence text);

    /** Why a text of which nothing is kept is unreadable. */
    Fault fault(CharSequence text);

    /** White space, as the rules common to every identifier list it. */
    static boolean isSpace(char character) {
        return switch (character) {
            case '\t', '\n', '\u000B', '\f', '\r', ' ' -> true;
            case '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> character >= '\u2000' && character <= '\u200A';
        };
    }

    /** Characters that nobody sees. */
    static boolean isInvisible(char character) {
        return switch (character) {
            case '\u00AD', '\u180E', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> true;
            default -> false;
        };
    }
}
