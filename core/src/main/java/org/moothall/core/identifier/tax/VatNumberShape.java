// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.tax.VatNumber.Prefix;

/** Which letters and digits may stand where in a VAT registration number, behind a prefix or not. */
final class VatNumberShape {
    static final int DIGITS = 9;
    static final int WITH_BRANCH = 12;

    private static final int DEPARTMENT = 5;
    private static final int SINCE_2009 = 42;
    private static final String WANTED = "9 or 12 digits, or GD or HA and 3 digits";
    private static final Fault LENGTH = Fault.wrongLength(WANTED);
    private static final int HIGHEST_CHECK = 97;
    private static final Fault SHAPE = Fault.wrongFormat(WANTED);
    private static final Fault RANGE = Fault.unknownComponent("range");

    private VatNumberShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        long number = withoutPrefix(text, kept);
        return switch (SignificantText.count(number)) {
            case DEPARTMENT -> departmentFault(text, number);
            case DIGITS, WITH_BRANCH -> digitsFault(text, number);
            default -> LENGTH;
        };
    }

    static String canonical(CharSequence text, long kept) {
        return SignificantText.compact(text, withoutPrefix(text, kept));
    }

    /** The prefix of a text that is right. */
    static Optional<Prefix> prefix(CharSequence text) {
        long kept = Reading.TYPED_NUMBER.keep(text);
        if (withoutPrefix(text, kept) == kept) {
            return Optional.empty();
        }
        return Optional.of(SignificantText.at(text, kept, 0) == 'G' ? Prefix.GB : Prefix.XI);
    }

    static String grouped(String value) {
        if (value.length() == DEPARTMENT) {
            return value;
        }
        String number = value.substring(0, 3) + " " + value.substring(3, 7) + " " + value.substring(7, DIGITS);
        return value.length() == DIGITS ? number : number + " " + value.substring(DIGITS);
    }

    private static @Nullable Fault departmentFault(CharSequence text, long number) {
        boolean isGovernment = begins(text, number, 'G', 'D');
        boolean isLettered = isGovernment || begins(text, number, 'H', 'A');
        if (!isLettered || !SignificantText.areDigits(text, SignificantText.part(number, 2, DEPARTMENT))) {
            return SHAPE;
        }
        boolean isBelow500 = SignificantText.at(text, number, 2) < '5';
        return isGovernment == isBelow500 ? null : RANGE;
    }

    private static @Nullable Fault digitsFault(CharSequence text, long number) {
        if (!SignificantText.areDigits(text, number)) {
            return SHAPE;
        }
        if (SignificantText.areAll('0', text, SignificantText.part(number, 0, DIGITS))) {
            return RANGE;
        }
        int check = 10 * (SignificantText.at(text, number, 7) - '0') + SignificantText.at(text, number, 8) - '0';
        if (check > HIGHEST_CHECK) {
            return Fault.badCheckDigit();
        }
        int remainder = (SignificantText.weightedSum(text, SignificantText.part(number, 0, 7), 8, -1) + check) % 97;
        return remainder == 0 || remainder == SINCE_2009 ? null : Fault.badCheckDigit();
    }

    private static long withoutPrefix(CharSequence text, long kept) {
        boolean hasPrefix =
                SignificantText.count(kept) > 2 && (begins(text, kept, 'G', 'B') || begins(text, kept, 'X', 'I'));
        return hasPrefix ? SignificantText.part(kept, 2, SignificantText.count(kept)) : kept;
    }

    private static boolean begins(CharSequence text, long kept, char first, char second) {
        return SignificantText.at(text, kept, 0) == first && SignificantText.at(text, kept, 1) == second;
    }
}
