// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.Trimmed;

/** Up to three slashes, and three words with full stops between. */
final class What3WordsShape {
    private static final int WORDS = 3;
    private static final int SLASHES_AT_MOST = 3;
    private static final Fault SHAPE = Fault.wrongFormat("three words with full stops between, like index.home.raft");

    private What3WordsShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int words = 1;
        boolean isInWord = false;
        int end = Trimmed.end(kept);
        for (int index = begin(text, kept); index < end; ) {
            int letter = Character.codePointAt(text, index);
            if (letter == '.' && isInWord) {
                words++;
                isInWord = false;
            } else if (Character.isLetter(letter) || (isInWord && isMark(letter))) {
                isInWord = true;
            } else {
                return SHAPE;
            }
            index += Character.charCount(letter);
        }
        return words == WORDS && isInWord ? null : SHAPE;
    }

    /** Not {@code String.toLowerCase}, which lengthens some letters, and sees the end of a word or not. */
    static String canonical(CharSequence text, long kept) {
        String words = text.subSequence(begin(text, kept), Trimmed.end(kept)).toString();
        StringBuilder lower = new StringBuilder(words.length());
        words.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return words.contentEquals(lower) ? words : lower.toString();
    }

    private static int begin(CharSequence text, long kept) {
        int begin = Trimmed.begin(kept);
        int most = Math.min(begin + SLASHES_AT_MOST, Trimmed.end(kept));
        while (begin < most && text.charAt(begin) == '/') {
            begin++;
        }
        return begin;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
