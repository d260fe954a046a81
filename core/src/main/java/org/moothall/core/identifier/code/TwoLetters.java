// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.internal.SignificantText;

/** A list of codes of two letters each, in the case in which they are written; found in either without making an object. */
final class TwoLetters {
    private static final int LETTERS = 26;

    private final @Nullable String[] codes = new @Nullable String[LETTERS * LETTERS];

    private TwoLetters() {}

    static TwoLetters of(Stream<String> codes) {
        TwoLetters list = new TwoLetters();
        codes.forEach(code ->
                list.codes[index((char) (code.charAt(0) & ~0x20), (char) (code.charAt(1) & ~0x20))] = code);
        return list;
    }

    /** The code that the two kept letters are, as it is written; null when it is not on the list. */
    @Nullable
    String find(CharSequence text, long kept) {
        return codes[index(SignificantText.at(text, kept, 0), SignificantText.at(text, kept, 1))];
    }

    static boolean areLetters(CharSequence text, long kept) {
        return SignificantText.isLetter(SignificantText.at(text, kept, 0))
                && SignificantText.isLetter(SignificantText.at(text, kept, 1));
    }

    private static int index(char first, char second) {
        return LETTERS * (first - 'A') + second - 'A';
    }
}
