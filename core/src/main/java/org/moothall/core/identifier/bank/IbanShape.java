// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/** What is common to the IBANs of all countries; what is a country's own, {@link IbanCountry} knows. */
final class IbanShape {
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final long LONG_NUMBER = Long.MAX_VALUE / 1_000;
    private static final int LOWEST_CHECK = 2;
    private static final int HIGHEST_CHECK = 98;
    private static final Fault LENGTH = Fault.wrongLength("15 to 34 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("two letters, two digits, then letters and digits only");
    private static final Fault COUNTRY = Fault.unknownComponent("country");

    private IbanShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < SHORTEST || length > LONGEST) {
            return LENGTH;
        }
        IbanCountry country = IbanCountry.of(SignificantText.at(text, kept, 0), SignificantText.at(text, kept, 1));
        Fault fault = country == null ? COUNTRY : country.fault(text, kept, length);
        if (fault != null) {
            return isArranged(text, kept, length) ? fault : SHAPE;
        }
        return isChecked(text, kept, length) ? null : Fault.badCheckDigit();
    }

    private static boolean isArranged(CharSequence text, long kept, int length) {
        for (int position = 0; position < length; position++) {
            char character = SignificantText.at(text, kept, position);
            boolean isLetter = SignificantText.isLetter(character) && (position < 2 || position > 3);
            boolean isDigit = SignificantText.isDigit(character) && position >= 2;
            if (!isLetter && !isDigit) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChecked(CharSequence text, long kept, int length) {
        int check = 10 * (SignificantText.at(text, kept, 2) - '0') + SignificantText.at(text, kept, 3) - '0';
        int remainder = remainder(0, text, kept, 4, length);
        return check >= LOWEST_CHECK && check <= HIGHEST_CHECK && remainder(remainder, text, kept, 0, 4) == 1;
    }

    /** The remainder goes into the next characters' number, as in division on paper; it is taken when the number grows long. */
    private static int remainder(int before, CharSequence text, long kept, int begin, int end) {
        long number = before;
        for (int position = begin; position < end; position++) {
            char character = SignificantText.at(text, kept, position);
            number = SignificantText.isDigit(character)
                    ? number * 10 + character - '0'
                    : number * 100 + character - 'A' + 10;
            number = number > LONG_NUMBER ? number % 97 : number;
        }
        return (int) (number % 97);
    }
}
