// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.DateWithoutCentury;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;

/** Which characters may stand where in a driver number of Great Britain. */
final class DriverNumberShape {
    private static final int LENGTH = 16;
    private static final int BIRTH = 5;
    private static final int INITIALS = 11;
    private static final int COMPUTED = 13;

    private static final char PADDING = '9';
    private static final int FEMALE = 50;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String FIRST_COMPUTED = "23456789ABCDEFGHJKLMNPRSTUVWX";

    private static final Fault WRONG_LENGTH = Fault.wrongLength("16 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("arranged like MORGA 657054 SM9IJ");
    private static final Fault BIRTH_DATE = Fault.unknownComponent("date of birth");

    private DriverNumberShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != LENGTH) {
            return WRONG_LENGTH;
        }
        if (!isArranged(text, kept)) {
            return SHAPE;
        }
        int digits = birth(text, kept);
        return DateWithoutCentury.exists(day(digits), month(digits), year(digits)) ? null : BIRTH_DATE;
    }

    static Optional<LocalDate> birthDateNotAfter(String value, LocalDate latest) {
        int digits = birth(value, Reading.CODE.keep(value));
        return DateWithoutCentury.latest(day(digits), month(digits), year(digits), latest);
    }

    static boolean isFemale(String value) {
        return value.charAt(BIRTH + 1) >= '5';
    }

    static String withoutPadding(String part) {
        int padding = part.indexOf(PADDING);
        return padding < 0 ? part : part.substring(0, padding);
    }

    private static boolean isArranged(CharSequence text, long kept) {
        return isPadded(text, kept, 0, BIRTH)
                && SignificantText.areDigits(text, SignificantText.part(kept, BIRTH, INITIALS))
                && isPadded(text, kept, INITIALS, COMPUTED)
                && SignificantText.areAllOf(FIRST_COMPUTED, text, SignificantText.part(kept, COMPUTED, COMPUTED + 1))
                && SignificantText.areAllOf(LETTERS, text, SignificantText.part(kept, COMPUTED + 1, LENGTH));
    }

    /** A letter at least, then nothing but letters and at last nothing but 9s. */
    private static boolean isPadded(CharSequence text, long kept, int begin, int end) {
        int letters = begin;
        while (letters < end && SignificantText.isLetter(SignificantText.at(text, kept, letters))) {
            letters++;
        }
        return letters > begin && SignificantText.areAll(PADDING, text, SignificantText.part(kept, letters, end));
    }

    /** Six digits: the decade, the month and perhaps 50, the day, the year in the decade. */
    private static int birth(CharSequence text, long kept) {
        return (int) SignificantText.number(text, SignificantText.part(kept, BIRTH, INITIALS));
    }

    private static int day(int digits) {
        return digits / 10 % 100;
    }

    private static int month(int digits) {
        int month = digits / 1_000 % 100;
        return month > FEMALE ? month - FEMALE : month;
    }

    private static int year(int digits) {
        return digits / 100_000 * 10 + digits % 10;
    }
}
