// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;

/** Which digits may stand where in a Police National Computer id. */
final class PncIdShape {
    static final int YEAR = 4;

    private static final int SHORT_YEAR = 2;
    private static final int SERIAL = 7;
    private static final int SHORTEST = SHORT_YEAR + 1 + 1;
    private static final int LONGEST = YEAR + 1 + SERIAL + 1;

    private static final String WANTED = "a year, a slash, up to 7 digits and a letter, like 2001/0000001Q";
    private static final Fault LENGTH = Fault.wrongLength(WANTED);
    private static final Fault SHAPE = Fault.wrongFormat(WANTED);
    private static final Fault CENTURY = Fault.unknownComponent("century");

    private PncIdShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < SHORTEST || length > LONGEST) {
            return LENGTH;
        }
        int year = yearLength(text, kept, length);
        int begin = SignificantText.at(text, kept, year) == '/' ? year + 1 : year;
        long serial = SignificantText.part(kept, begin, length - 1);
        if (!isArranged(text, kept, year, serial)) {
            return SHAPE;
        }
        if (year == SHORT_YEAR) {
            return CENTURY;
        }
        long number = SignificantText.number(text, SignificantText.part(kept, YEAR - 2, YEAR)) * 10_000_000
                + SignificantText.number(text, serial);
        return CheckLetter.isFor(number, SignificantText.at(text, kept, length - 1)) ? null : Fault.badCheckDigit();
    }

    static String canonical(CharSequence text, long kept) {
        String compact = SignificantText.compact(text, kept);
        if (compact.length() == LONGEST) {
            return compact;
        }
        String serial = afterYear(compact, YEAR);
        return compact.substring(0, YEAR) + "/" + "0".repeat(SERIAL + 1 - serial.length()) + serial;
    }

    /** The text with the century it lacks; the text itself when that is not what it lacks. */
    static String withCentury(String text, Year thisYear) {
        long kept = Reading.CODE.keep(text);
        if (!CENTURY.equals(fault(text, kept))) {
            return text;
        }
        String compact = SignificantText.compact(text, kept);
        int year = Integer.parseInt(compact.substring(0, SHORT_YEAR));
        int yearsAgo = Math.floorMod(thisYear.getValue() - year, 100);
        return (thisYear.getValue() - yearsAgo) + "/" + afterYear(compact, SHORT_YEAR);
    }

    /** Without a slash, length tells: a year of two digits and all else make 10 characters at most. */
    private static int yearLength(CharSequence text, long kept, int length) {
        if (SignificantText.at(text, kept, SHORT_YEAR) == '/') {
            return SHORT_YEAR;
        }
        boolean isLong =
                length > SHORT_YEAR + SERIAL + 1 || (length > YEAR && SignificantText.at(text, kept, YEAR) == '/');
        return isLong ? YEAR : SHORT_YEAR;
    }

    private static boolean isArranged(CharSequence text, long kept, int year, long serial) {
        return SignificantText.areDigits(text, SignificantText.part(kept, 0, year))
                && serial != 0
                && SignificantText.count(serial) <= SERIAL
                && SignificantText.areDigits(text, serial)
                && SignificantText.isLetter(SignificantText.at(text, kept, SignificantText.count(kept) - 1));
    }

    private static String afterYear(String compact, int year) {
        return compact.substring(compact.charAt(year) == '/' ? year + 1 : year);
    }
}
