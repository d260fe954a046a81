// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/** Which digits may stand where in a Criminal Records Office number, of either form. */
final class CroNumberShape {
    private static final int SERIAL = 6;
    private static final int AFTER_SERIAL = "/01X".length();
    private static final int BEFORE_FILE_SERIAL = "SF01/".length();
    private static final int SHORTEST = 1 + AFTER_SERIAL;
    private static final int LONGEST = BEFORE_FILE_SERIAL + SERIAL + 1;

    private static final String WANTED =
            "up to 6 digits, a slash, a year and a letter, like 123456/01X, or like SF01/12W";
    private static final Fault LENGTH = Fault.wrongLength(WANTED);
    private static final Fault SHAPE = Fault.wrongFormat(WANTED);

    private CroNumberShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < SHORTEST || length > LONGEST) {
            return LENGTH;
        }
        return SignificantText.at(text, kept, 0) == 'S'
                ? fileFault(text, kept, length)
                : standardFault(text, kept, length);
    }

    static String canonical(CharSequence text, long kept) {
        String compact = SignificantText.compact(text, kept);
        boolean isWhole = compact.charAt(0) == 'S' || compact.length() == SERIAL + AFTER_SERIAL;
        return isWhole ? compact : "0".repeat(SERIAL + AFTER_SERIAL - compact.length()) + compact;
    }

    private static @Nullable Fault standardFault(CharSequence text, long kept, int length) {
        int slash = length - AFTER_SERIAL;
        long serial = SignificantText.part(kept, 0, slash);
        long year = SignificantText.part(kept, slash + 1, length - 1);
        boolean isArranged = slash <= SERIAL
                && SignificantText.at(text, kept, slash) == '/'
                && SignificantText.areDigits(text, serial | year)
                && SignificantText.isLetter(SignificantText.at(text, kept, length - 1));
        if (!isArranged) {
            return SHAPE;
        }
        long number = SignificantText.number(text, year) * 1_000_000 + SignificantText.number(text, serial);
        return CheckLetter.isFor(number, SignificantText.at(text, kept, length - 1)) ? null : Fault.badCheckDigit();
    }

    private static @Nullable Fault fileFault(CharSequence text, long kept, int length) {
        int slash = BEFORE_FILE_SERIAL - 1;
        long yearAndSerial = SignificantText.part(kept, 2, slash) | SignificantText.part(kept, slash + 1, length - 1);
        boolean isArranged = length > BEFORE_FILE_SERIAL + 1
                && SignificantText.at(text, kept, 1) == 'F'
                && SignificantText.at(text, kept, slash) == '/'
                && SignificantText.areDigits(text, yearAndSerial)
                && SignificantText.isLetter(SignificantText.at(text, kept, length - 1));
        if (!isArranged) {
            return SHAPE;
        }
        return CheckLetter.isFor(
                        SignificantText.number(text, yearAndSerial), SignificantText.at(text, kept, length - 1))
                ? null
                : Fault.badCheckDigit();
    }
}
