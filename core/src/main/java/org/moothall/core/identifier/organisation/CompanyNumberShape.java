// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.organisation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;

/** Which letters and digits may stand where in a company number. */
final class CompanyNumberShape {
    private static final int LENGTH = 8;
    private static final int PREFIX = 2;

    private static final long[] PREFIXES =
            packedAndSorted("AC CE CS EN ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV"
                    + " NZ OC OE PC R0 RC RS SA SC SE SF SG SI SL SO SP SR SZ ZC");
    private static final long[] ENDING_IN_THREE = packedAndSorted("IP NP RS SP");
    private static final long[] ENDING_IN_A = packedAndSorted("NI SL");

    private static final Fault WRONG_LENGTH = Fault.wrongLength("8 characters, or fewer where zeros are missing");
    private static final Fault SHAPE = Fault.wrongFormat("8 digits, or a prefix and 6 digits, like SC012345");
    private static final Fault ZERO = Fault.wrongFormat("a number greater than zero");
    private static final Fault UNKNOWN_PREFIX = Fault.unknownComponent("prefix");
    private static final Fault UNKNOWN_ENDING = Fault.unknownComponent("ending");

    private CompanyNumberShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length > LENGTH) {
            return WRONG_LENGTH;
        }
        if (SignificantText.areDigits(text, kept)) {
            return SignificantText.areAll('0', text, kept) ? ZERO : null;
        }
        if (!isArranged(text, kept, length)) {
            return SHAPE;
        }
        long prefix = SignificantText.packed(text, SignificantText.part(kept, 0, PREFIX));
        if (!isAmong(PREFIXES, prefix)) {
            return UNKNOWN_PREFIX;
        }
        return isEnding(text, kept, prefix) ? null : UNKNOWN_ENDING;
    }

    static String canonical(CharSequence text, long kept) {
        String compact = SignificantText.compact(text, kept);
        if (compact.length() == LENGTH) {
            return compact;
        }
        int prefix = SignificantText.isLetter(compact.charAt(0)) ? PREFIX : 0;
        return compact.substring(0, prefix) + "0".repeat(LENGTH - compact.length()) + compact.substring(prefix);
    }

    /** A letter, a letter or digit; then digits, or when none is missing three of them and three letters or digits. */
    private static boolean isArranged(CharSequence text, long kept, int length) {
        if (length <= PREFIX
                || !SignificantText.isLetter(SignificantText.at(text, kept, 0))
                || !SignificantText.isLetterOrDigit(SignificantText.at(text, kept, 1))) {
            return false;
        }
        return SignificantText.areDigits(text, SignificantText.part(kept, PREFIX, length))
                || (length == LENGTH
                        && SignificantText.areDigits(text, SignificantText.part(kept, PREFIX, 5))
                        && SignificantText.isLetterOrDigit(SignificantText.at(text, kept, 5))
                        && SignificantText.isLetterOrDigit(SignificantText.at(text, kept, 6))
                        && SignificantText.isLetterOrDigit(SignificantText.at(text, kept, 7)));
    }

    private static boolean isEnding(CharSequence text, long kept, long prefix) {
        if (isAmong(ENDING_IN_THREE, prefix)
                || SignificantText.areDigits(text, SignificantText.part(kept, PREFIX, LENGTH))) {
            return true;
        }
        return isAmong(ENDING_IN_A, prefix)
                && SignificantText.areDigits(text, SignificantText.part(kept, PREFIX, LENGTH - 1))
                && SignificantText.at(text, kept, LENGTH - 1) == 'A';
    }

    private static boolean isAmong(long[] packed, long prefix) {
        return Arrays.binarySearch(packed, prefix) >= 0;
    }

    private static long[] packedAndSorted(String prefixes) {
        return Arrays.stream(prefixes.split(" ", -1))
                .mapToLong(prefix -> SignificantText.packed(prefix, Reading.CODE.keep(prefix)))
                .sorted()
                .toArray();
    }
}
