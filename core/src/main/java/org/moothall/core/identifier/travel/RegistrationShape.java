// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.travel.VehicleRegistrationMark.Kind;

/** Which characters may stand where in a vehicle registration mark. */
final class RegistrationShape {
    private static final String OF_MEMORY_TAG = "ABCDEFGHJKLMNOPRSTUVWXY";
    private static final String OF_LAST_THREE = "ABCDEFGHJKLMNOPRSTUVWXYZ";
    private static final String OF_PREFIX_YEAR = "ABCDEFGHJKLMNPQRSTVWXY";
    private static final String OF_SUFFIX_YEAR = "ABCDEFGHJKLMNPRSTVWXY";
    private static final String OF_DIPLOMATS = "DX";
    private static final int LAST_SPRING = 50;

    private static final Fault LENGTH = Fault.wrongLength("2 to 7 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("arranged as on a number plate, like AB12 CDE");
    private static final Fault MEMORY_TAG = Fault.unknownComponent("memory tag");
    private static final Fault AGE_IDENTIFIER = Fault.unknownComponent("age identifier");
    private static final Fault LETTERS = Fault.unknownComponent("letter among its last three");
    private static final Fault YEAR_LETTER = Fault.unknownComponent("year letter");

    private RegistrationShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < 2 || length > 7) {
            return LENGTH;
        }
        Kind kind = kind(text, kept);
        if (kind == null || (kind != Kind.CURRENT && hasLeadingZero(text, kept, length))) {
            return SHAPE;
        }
        return switch (kind) {
            case CURRENT -> faultInCurrent(text, kept);
            case PREFIX ->
                SignificantText.areAllOf(OF_PREFIX_YEAR, text, SignificantText.part(kept, 0, 1)) ? null : YEAR_LETTER;
            case SUFFIX ->
                SignificantText.areAllOf(OF_SUFFIX_YEAR, text, SignificantText.part(kept, length - 1, length))
                        ? null
                        : YEAR_LETTER;
            case DATELESS -> null;
            case DIPLOMATIC ->
                SignificantText.areAllOf(OF_DIPLOMATS, text, SignificantText.part(kept, 3, 4)) ? null : SHAPE;
        };
    }

    static Kind kind(String value) {
        return Objects.requireNonNull(kind(value, Reading.CODE.keep(value)));
    }

    static Optional<LocalDate> issuableFrom(String value) {
        if (kind(value) != Kind.CURRENT) {
            return Optional.empty();
        }
        int age = Integer.parseInt(value.substring(2, 4));
        return Optional.of(
                age <= LAST_SPRING
                        ? LocalDate.of(2000 + age, Month.MARCH, 1)
                        : LocalDate.of(2000 + age - LAST_SPRING, Month.SEPTEMBER, 1));
    }

    static String format(String value) {
        return switch (kind(value)) {
            case CURRENT, PREFIX -> spacedAt(value.length() - 3, value);
            case SUFFIX -> spacedAt(3, value);
            case DATELESS -> spacedAt(firstRun(value), value);
            case DIPLOMATIC -> spacedAt(3, spacedAt(4, value));
        };
    }

    private static @Nullable Fault faultInCurrent(CharSequence text, long kept) {
        if (!SignificantText.areAllOf(OF_MEMORY_TAG, text, SignificantText.part(kept, 0, 2))) {
            return MEMORY_TAG;
        }
        if (SignificantText.number(text, SignificantText.part(kept, 2, 4)) < 2) {
            return AGE_IDENTIFIER;
        }
        return SignificantText.areAllOf(OF_LAST_THREE, text, SignificantText.part(kept, 4, 7)) ? null : LETTERS;
    }

    /** What the lengths of its runs tell; null when there is no mark of such runs. */
    private static @Nullable Kind kind(CharSequence text, long kept) {
        boolean beginsWithLetter = SignificantText.isLetter(SignificantText.at(text, kept, 0));
        return beginsWithLetter ? kindOfLettersFirst(runs(text, kept)) : kindOfDigitsFirst(runs(text, kept));
    }

    private static @Nullable Kind kindOfLettersFirst(int runs) {
        return switch (runs) {
            case 223 -> Kind.CURRENT;
            case 113, 123, 133 -> Kind.PREFIX;
            case 311, 321, 331 -> Kind.SUFFIX;
            case 11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34 -> Kind.DATELESS;
            default -> null;
        };
    }

    private static @Nullable Kind kindOfDigitsFirst(int runs) {
        return switch (runs) {
            case 11, 12, 13, 21, 22, 23, 31, 32, 33, 41, 42 -> Kind.DATELESS;
            case 313 -> Kind.DIPLOMATIC;
            default -> null;
        };
    }

    /** The lengths of its runs of letters and of digits, as the digits of a number; 0 when there is anything else in it. */
    private static int runs(CharSequence text, long kept) {
        int runs = 0;
        boolean wasLetter = false;
        for (int position = 0; position < SignificantText.count(kept); position++) {
            char character = SignificantText.at(text, kept, position);
            boolean isLetter = SignificantText.isLetter(character);
            if (!isLetter && !SignificantText.isDigit(character)) {
                return 0;
            }
            runs = position > 0 && isLetter == wasLetter ? runs + 1 : runs * 10 + 1;
            wasLetter = isLetter;
        }
        return runs;
    }

    private static boolean hasLeadingZero(CharSequence text, long kept, int length) {
        for (int position = 0; position < length; position++) {
            boolean isFirst = position == 0 || SignificantText.isLetter(SignificantText.at(text, kept, position - 1));
            if (isFirst && SignificantText.at(text, kept, position) == '0') {
                return true;
            }
        }
        return false;
    }

    private static int firstRun(String value) {
        int length = 1;
        while (SignificantText.isLetter(value.charAt(length)) == SignificantText.isLetter(value.charAt(0))) {
            length++;
        }
        return length;
    }

    private static String spacedAt(int index, String value) {
        return value.substring(0, index) + " " + value.substring(index);
    }
}
