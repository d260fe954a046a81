// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

/** Characters that never count, as the rules common to every identifier list them. */
final class Unseen {
    private Unseen() {}

    /** White space, and characters that nobody sees. */
    static boolean is(char character) {
        return isSpace(character) || isInvisible(character);
    }

    private static boolean isSpace(char character) {
        return switch (character) {
            case '\t', '\n', '\u000B', '\f', '\r', ' ' -> true;
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
}
