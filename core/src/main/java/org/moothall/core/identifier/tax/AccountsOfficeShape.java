// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/** Which letters and digits may stand where in an Accounts Office reference. */
final class AccountsOfficeShape {
    private static final int LENGTH = 13;
    private static final int LETTER = 4;
    private static final int LAST = LENGTH - 1;

    /** The letters by what they count; the first 23 are the check letters. */
    private static final String LETTERS = "ABCDEFGHXJKLMNYPQRSTZVWU";

    private static final int FIRST_LETTER = 33;
    private static final int MODULUS = 23;
    private static final int[] WEIGHTS = {9, 10, 11, 12, 0, 8, 7, 6, 5, 4, 3, 2, 1};

    private static final Fault WRONG_LENGTH =
            Fault.wrongLength("13 characters, without the year and month that a payment adds");
    private static final Fault SHAPE =
            Fault.wrongFormat("3 digits, P, a letter, 7 digits and a digit or X, like 120PS00000019");

    private AccountsOfficeShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != LENGTH) {
            return WRONG_LENGTH;
        }
        if (!isArranged(text, kept) || (isOffice961(text, kept) && !isArrangedIn961(text, kept))) {
            return SHAPE;
        }
        char letter = LETTERS.charAt(sum(text, kept) % MODULUS);
        return SignificantText.at(text, kept, LETTER) == letter ? null : Fault.badCheckDigit();
    }

    private static boolean isArranged(CharSequence text, long kept) {
        char beforeLast = SignificantText.at(text, kept, LAST - 1);
        char last = SignificantText.at(text, kept, LAST);
        return SignificantText.areDigits(text, SignificantText.part(kept, 0, 3))
                && SignificantText.at(text, kept, 3) == 'P'
                && SignificantText.isLetter(SignificantText.at(text, kept, LETTER))
                && SignificantText.areDigits(text, SignificantText.part(kept, LETTER + 1, LAST - 1))
                && (SignificantText.isDigit(beforeLast) || LETTERS.indexOf(beforeLast) >= 0)
                && (SignificantText.isDigit(last) || last == 'X');
    }

    private static boolean isOffice961(CharSequence text, long kept) {
        return SignificantText.at(text, kept, 0) == '9'
                && SignificantText.at(text, kept, 1) == '6'
                && SignificantText.at(text, kept, 2) == '1';
    }

    private static boolean isArrangedIn961(CharSequence text, long kept) {
        return SignificantText.at(text, kept, LAST) == 'X'
                ? SignificantText.at(text, kept, LETTER + 1) == '0'
                : SignificantText.areDigits(text, SignificantText.part(kept, LETTER + 1, LENGTH));
    }

    private static int sum(CharSequence text, long kept) {
        int sum = 0;
        for (int position = 0; position < LENGTH; position++) {
            char character = SignificantText.at(text, kept, position);
            int value =
                    SignificantText.isDigit(character) ? character - '0' : FIRST_LETTER + LETTERS.indexOf(character);
            sum += WEIGHTS[position] * value;
        }
        return sum;
    }
}
