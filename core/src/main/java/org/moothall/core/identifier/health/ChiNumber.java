// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.RecordedSex;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.DateWithoutCentury;
import org.moothall.core.identifier.internal.Digits;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A Community Health Index number: one patient of Scotland. It begins with the date of birth, so whoever sees it knows that. A
 * sibling of the {@link NhsNumber}, in a range of its own.
 *
 * <p><b>Shape</b> 10 digits, shown as {@code 010101 1237}: day, month and year of birth, 2 digits, one that is odd for male and
 * even for female, the check digit. Leading zeros are part of it. A day that is in no such year, 1900 to 2099, is refused.
 * <p><b>Check</b> the digits times the weights 10, 9, … 1 add up to a multiple of 11. Every single wrong digit and every swap of
 * two digits is caught.
 * <p><b>Privacy</b> {@link PrivacyCategory#SPECIAL_CATEGORY}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> NHS Data Dictionary, <i>COMMUNITY HEALTH INDEX NUMBER</i>; Public Health Scotland's open-source package
 * phsmethods.
 *
 * @param value the 10 digits
 */
public record ChiNumber(String value) implements Identifier {
    private static final int DIGITS = 10;
    private static final TextScheme.Shape TEN_DIGITS = Digits.exactly(DIGITS);
    private static final Fault BIRTH_DATE = Fault.unknownComponent("date of birth");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<ChiNumber> SCHEME = new TextScheme<>(
            "chi-number",
            "CHI number",
            ChiNumber.class,
            PrivacyCategory.SPECIAL_CATEGORY,
            Reading.TYPED_NUMBER,
            ChiNumber::fault,
            SignificantText::compact,
            ChiNumber::new);

    /** Refuses anything but the canonical form. */
    public ChiNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChiNumber of(String canonical) {
        return new ChiNumber(canonical);
    }

    /** Reads text from outside, as people type it. It puts no lost zero back: {@link #repairLeadingZero} does. */
    public static Parsed<ChiNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /**
     * Reads text that may have been held as a number, and so have lost its leading zero: 9 digits are read with a zero before
     * them, any other text as {@link #parse} reads it. The check digit then tells whether that was the damage.
     */
    public static Parsed<ChiNumber> repairLeadingZero(@Nullable String text) {
        String given = text == null ? "" : text;
        long kept = Reading.TYPED_NUMBER.keep(given);
        boolean isShort = SignificantText.count(kept) == DIGITS - 1 && SignificantText.areDigits(given, kept);
        return parse(isShort ? "0" + SignificantText.compact(given, kept) : given);
    }

    /**
     * The date of birth, if the patient was born no later than a day that the caller knows of. The century is not in the number:
     * this is the latest date from 1900 to 2099 that agrees with it; empty when all are after the day.
     */
    @Privacy(PrivacyCategory.SPECIAL_CATEGORY)
    public Optional<LocalDate> birthDateNotAfter(LocalDate latest) {
        int ddmmyy = Integer.parseInt(value.substring(0, 6));
        return DateWithoutCentury.latest(ddmmyy / 1_00_00, ddmmyy / 1_00 % 1_00, ddmmyy % 1_00, latest);
    }

    /** The sex that was recorded when the number was allocated. It is a mark in a number, and no more to go by than that. */
    @Privacy(PrivacyCategory.SPECIAL_CATEGORY)
    public RecordedSex sexRecordedAtAllocation() {
        return value.charAt(DIGITS - 2) % 2 == 0 ? RecordedSex.FEMALE : RecordedSex.MALE;
    }

    /** Grouped 6 4: the date of birth, and the rest. */
    @Override
    public String format() {
        return value.substring(0, 6) + " " + value.substring(6);
    }

    @Override
    public Scheme<ChiNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        Fault fault = TEN_DIGITS.fault(text, kept);
        if (fault != null) {
            return fault;
        }
        int ddmmyy = (int) SignificantText.number(text, SignificantText.part(kept, 0, 6));
        if (!DateWithoutCentury.exists(ddmmyy / 1_00_00, ddmmyy / 1_00 % 1_00, ddmmyy % 1_00)) {
            return BIRTH_DATE;
        }
        return SignificantText.weightedSum(text, kept, DIGITS, -1) % 11 == 0 ? null : Fault.badCheckDigit();
    }
}
