// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far apart two texts are in letters to insert, drop, change, or swap with the next one. */
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
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            rows[0][column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            rows[row][0] = row;
            for (int column = 1; column <= other.length(); column++) {
                rows[row][column] = step(rows, one, other, row, column);
            }
        }
        return Math.min(limit, rows[one.length()][other.length()]);
    }

    private static int step(int[][] rows, String one, String other, int row, int column) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int changed = rows[row - 1][column - 1] + (same ? 0 : 1);
        int droppedOrInserted = Math.min(rows[row - 1][column], rows[row][column - 1]) + 1;
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        int least = Math.min(changed, droppedOrInserted);
        return swapped ? Math.min(least, rows[row - 2][column - 2] + 1) : least;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
