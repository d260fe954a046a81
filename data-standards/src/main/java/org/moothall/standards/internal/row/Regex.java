// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.List;

/** A regular expression as a set of texts of ASCII: what {@link RegexReader} reads and {@link PatternTable} is made of. */
sealed interface Regex {
    /** No bound on how often. */
    int ENDLESS = Integer.MAX_VALUE;

    /** The empty text. */
    Regex EMPTY = new Sequence(List.of());

    /** One letter of a set: those below 64 by the bits of {@code low}, the others by the bits of {@code high}. */
    record Letters(long low, long high) implements Regex {
        static Letters of(char letter) {
            return range(letter, letter);
        }

        static Letters range(char first, char last) {
            var letters = new Letters(0, 0);
            for (char letter = first; letter <= last; letter++) {
                letters = letters.or(new Letters(letter < 64 ? 1L << letter : 0, letter < 64 ? 0 : 1L << letter));
            }
            return letters;
        }

        Letters or(Letters other) {
            return new Letters(low | other.low, high | other.high);
        }

        Letters not() {
            return new Letters(~low, ~high);
        }

        boolean has(char letter) {
            return ((letter < 64 ? low : high) >>> letter & 1) == 1;
        }
    }

    /** One after the other. */
    record Sequence(List<Regex> all) implements Regex {}

    /** Any of these. */
    record Choice(List<Regex> all) implements Regex {}

    /** The same again and again. */
    record Repeat(Regex one, int least, int most) implements Regex {}
}
