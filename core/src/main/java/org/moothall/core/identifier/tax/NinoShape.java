// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/** Which letters and digits may stand where in a National Insurance number, with and without its suffix. */
final class NinoShape {
    /** How many characters there are before the suffix. */
    static final int STEM = 8;

    private static final String NEVER_FIRST = "DFIQUV";
    private static final String NEVER_SECOND = "DFIOQUV";

    private static final String WANTED = "2 letters, 6 digits, then A, B, C or D, like QQ 12 34 56 C";
    private static final String STEM_WANTED = "2 letters and 6 digits, without a letter at the end, like QQ 12 34 56";
    private static final Fault LENGTH = Fault.wrongLength(WANTED);
    private static final Fault SHAPE = Fault.wrongFormat(WANTED);
    private static final Fault STEM_LENGTH = Fault.wrongLength(STEM_WANTED);
    private static final Fault STEM_SHAPE = Fault.wrongFormat(STEM_WANTED);
    private static final Fault PREFIX = Fault.unknownComponent("prefix");

    private NinoShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != STEM + 1) {
            return LENGTH;
        }
        char suffix = SignificantText.at(text, kept, STEM);
        if (!isArranged(text, kept) || suffix < 'A' || suffix > 'D') {
            return SHAPE;
        }
        return isUsed(SignificantText.at(text, kept, 0), SignificantText.at(text, kept, 1)) ? null : PREFIX;
    }

    static @Nullable Fault stemFault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != STEM) {
            return STEM_LENGTH;
        }
        if (!isArranged(text, kept)) {
            return STEM_SHAPE;
        }
        return isUsed(SignificantText.at(text, kept, 0), SignificantText.at(text, kept, 1)) ? null : PREFIX;
    }

    static String inPairs(String value) {
        StringBuilder pairs = new StringBuilder(value);
        for (int pair = (value.length() - 1) / 2; pair > 0; pair--) {
            pairs.insert(2 * pair, ' ');
        }
        return pairs.toString();
    }

    private static boolean isArranged(CharSequence text, long kept) {
        return SignificantText.isLetter(SignificantText.at(text, kept, 0))
                && SignificantText.isLetter(SignificantText.at(text, kept, 1))
                && SignificantText.areDigits(text, SignificantText.part(kept, 2, STEM));
    }

    private static boolean isUsed(char first, char second) {
        if (NEVER_FIRST.indexOf(first) >= 0 || NEVER_SECOND.indexOf(second) >= 0) {
            return false;
        }
        return switch (first) {
            case 'B' -> second != 'G';
            case 'G' -> second != 'B';
            case 'K', 'T' -> second != 'N';
            case 'N' -> second != 'K' && second != 'T';
            case 'Z' -> second != 'Z';
            default -> true;
        };
    }
}
