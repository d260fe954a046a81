// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far apart two texts are in letters to insert, drop or change. */
final class Spelling {
    private static final int LONGEST = 100;

    private Spelling() {}

    static Optional<Code> nearest(String text, List<Code> codes) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Code nearest = null;
        int least = Math.max(1, text.length() / 3) + 1;
        for (Code code : codes) {
            int distance = distance(folded(text), folded(code.code()), least);
            if (distance < least) {
                nearest = code;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The edit distance, or the limit when it is not less. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int index = 0; index < one.length(); index++) {
            step(row, one.charAt(index), other, index);
        }
        return Math.min(limit, row[other.length()]);
    }

    private static void step(int[] row, char letter, String other, int index) {
        int diagonal = row[0];
        row[0] = index + 1;
        for (int column = 1; column < row.length; column++) {
            int changed = diagonal + (letter == other.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(changed, Math.min(diagonal, row[column - 1]) + 1);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
