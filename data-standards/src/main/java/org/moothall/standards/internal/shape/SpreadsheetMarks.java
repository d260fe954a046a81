// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet leaves in the place of a text that it took for something else. */
final class SpreadsheetMarks {
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#####");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 20;

    private SpreadsheetMarks() {}

    /** What was left, in words; null where the text is none of that. */
    static @Nullable String in(char[] characters, int start, int length) {
        if (length < SHORTEST || length > LONGEST) {
            return null;
        }
        if (characters[start] == '#') {
            String text = new String(characters, start, length);
            boolean isError = ERRORS.contains(text) || text.chars().allMatch(character -> character == '#');
            return isError ? "is an error of a spreadsheet" : null;
        }
        return isShortened(characters, start, length) ? "is a number that a spreadsheet shortened" : null;
    }

    /** {@code 1.23E+11}. */
    private static boolean isShortened(char[] characters, int start, int length) {
        int at = start;
        int end = start + length;
        if (!isDigit(characters[at++]) || (characters[at] != '.' && characters[at] != 'E')) {
            return false;
        }
        if (characters[at] == '.') {
            at++;
            while (at < end && isDigit(characters[at])) {
                at++;
            }
        }
        if (at + 3 > end || characters[at] != 'E' || characters[at + 1] != '+') {
            return false;
        }
        for (at += 2; at < end; at++) {
            if (!isDigit(characters[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
