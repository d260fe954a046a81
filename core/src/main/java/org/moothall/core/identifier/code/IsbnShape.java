// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/** The two lengths of an {@link Isbn}, their check digits, and how the short one becomes the long one. */
final class IsbnShape {
    private static final int OLD = 10;
    private static final int NEW = 13;
    private static final String PREFIX_OF_OLD = "978";

    private static final Fault LENGTH = Fault.wrongLength("10 or 13 digits");
    private static final Fault SHAPE_OF_OLD = Fault.wrongFormat("digits, of which only the last of 10 may be an X");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");
    private static final Fault PREFIX = Fault.unknownComponent("prefix");

    private IsbnShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        return switch (SignificantText.count(kept)) {
            case OLD -> faultOfOld(text, kept);
            case NEW -> faultOfNew(text, kept);
            default -> LENGTH;
        };
    }

    static String canonical(CharSequence text, long kept) {
        String compact = SignificantText.compact(text, kept);
        if (compact.length() == NEW) {
            return compact;
        }
        String body = PREFIX_OF_OLD + compact.substring(0, OLD - 1);
        return body + ModulusTen.checkDigit(body);
    }

    private static @Nullable Fault faultOfOld(CharSequence text, long kept) {
        char last = SignificantText.at(text, kept, OLD - 1);
        long body = kept ^ Long.highestOneBit(kept);
        if (!SignificantText.areDigits(text, body) || (last != 'X' && !SignificantText.isDigit(last))) {
            return SHAPE_OF_OLD;
        }
        int sum = SignificantText.weightedSum(text, body, OLD, -1) + (last == 'X' ? OLD : last - '0');
        return sum % 11 == 0 ? null : Fault.badCheckDigit();
    }

    private static @Nullable Fault faultOfNew(CharSequence text, long kept) {
        if (!SignificantText.areDigits(text, kept)) {
            return SHAPE;
        }
        if (!hasPrefix(text, kept)) {
            return PREFIX;
        }
        return ModulusTen.isRight(text, kept) ? null : Fault.badCheckDigit();
    }

    private static boolean hasPrefix(CharSequence text, long kept) {
        char third = SignificantText.at(text, kept, 2);
        return SignificantText.at(text, kept, 0) == '9'
                && SignificantText.at(text, kept, 1) == '7'
                && (third == '8' || third == '9');
    }
}
