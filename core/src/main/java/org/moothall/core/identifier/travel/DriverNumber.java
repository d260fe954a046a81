// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.RecordedSex;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The number of a driver whose licence Great Britain issued. It is made of the driver's name, date of birth and sex, so whoever
 * sees it knows them; {@link NorthernIrelandDriverNumber} is another type.
 *
 * <p><b>Shape</b> 16 letters and digits, shown as {@code MORGA 657054 SM9IJ}: 5 of the surname, 9 where it is shorter; the
 * decade of birth, the month, to which 50 is added for female, the day, the last digit of the year; 2 initials, 9 for none
 * after the first; one of {@code 2} to {@code 9} and {@code A} to {@code X} without I, O and Q; 2 letters. A day that is in
 * no such year, 1900 to 2099, is refused. The 2 digits after it on a licence count the licences and are not part of it.
 * <p><b>Check</b> none that is public: the last letters are computed, but how is not known.
 * <p><b>Reading</b> sources differ. Digits among the letters of a surname are refused, which a published pattern lets through;
 * so are 0 and 1 before the last two letters, which some test data have.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> DVLA issues it; its published code, <i>vehicles-presentation-common</i>.
 *
 * @param value the 16 letters and digits, upper case
 */
public record DriverNumber(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<DriverNumber> SCHEME = new TextScheme<>(
            "driver-number",
            "GB driver number",
            DriverNumber.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED,
            DriverNumberShape::fault,
            SignificantText::compact,
            DriverNumber::new);

    /** Refuses anything but the canonical form. */
    public DriverNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DriverNumber of(String canonical) {
        return new DriverNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<DriverNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /**
     * The letters of the surname: {@code MORGA} of {@code MORGA657054SM9IJ}, fewer for a short one. That names in Mac and Mc
     * both have {@code MC} here is unverified.
     */
    @Privacy(PrivacyCategory.PERSONAL)
    public String surnameStub() {
        return DriverNumberShape.withoutPadding(value.substring(0, 5));
    }

    /** One initial or two: {@code SM} of {@code MORGA657054SM9IJ}. */
    @Privacy(PrivacyCategory.PERSONAL)
    public String initials() {
        return DriverNumberShape.withoutPadding(value.substring(11, 13));
    }

    /**
     * The date of birth, if the holder was born no later than a day that the caller knows of. The century is not in the number:
     * this is the latest date from 1900 to 2099 that agrees with it; empty when all are after the day. A good day to hand in is
     * one before which a driver must have been born.
     */
    @Privacy(PrivacyCategory.PERSONAL)
    public Optional<LocalDate> birthDateNotAfter(LocalDate latest) {
        return DriverNumberShape.birthDateNotAfter(value, latest);
    }

    /** The sex that was recorded when the number was made. It is a mark in a number, and no more to go by than that. */
    @Privacy(PrivacyCategory.PERSONAL)
    public RecordedSex sexRecordedAtAllocation() {
        return DriverNumberShape.isFemale(value) ? RecordedSex.FEMALE : RecordedSex.MALE;
    }

    /** Grouped 5 6 5, as it is printed. */
    @Override
    public String format() {
        return value.substring(0, 5) + " " + value.substring(5, 11) + " " + value.substring(11);
    }

    @Override
    public Scheme<DriverNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
