// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An NHS number, or one of its siblings that share its check digit: the Scottish CHI number, the Northern Irish Health and
 * Care number. It tells that the digits fit together, not that the number was issued; {@link #region} tells its range.
 *
 * <p><b>Shape</b> 10 digits, shown as {@code 999 000 0018}. The digits times the weights 10, 9, … 1 add up to a multiple of
 * 11. All zeros are refused; other repeated digits pass, and {@link #isRepeatedDigit} tells them.
 * <p><b>Privacy</b> {@link PrivacyCategory#SPECIAL_CATEGORY}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside. People type
 * their National Insurance number where this is asked for; the fault says so.
 * <p><b>Source</b> NHS Data Dictionary, <i>NHS NUMBER</i>; ranges as in the open-source package nhs-number of uk-fci.
 *
 * @param value the 10 digits
 */
public record NhsNumber(String value) implements Identifier {
    private static final int DIGITS = 10;
    private static final Fault LENGTH = Fault.wrongLength("10 digits");
    private static final Fault NINO = Fault.wrongLength("10 digits; this looks like a National Insurance number");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");
    private static final Fault RANGE = Fault.unknownComponent("range");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<NhsNumber> SCHEME = new TextScheme<>(
            "nhs-number",
            "NHS number",
            NhsNumber.class,
            PrivacyCategory.SPECIAL_CATEGORY,
            Reading.TYPED_NUMBER,
            NhsNumber::fault,
            SignificantText::compact,
            NhsNumber::new);

    /** Whose range a number is in. */
    public enum Region {
        /** A Scottish CHI number, which begins with a date of birth. */
        SCOTLAND,
        /** A Health and Care number of Northern Ireland. */
        NORTHERN_IRELAND,
        /** An NHS number of England, Wales or the Isle of Man. */
        ENGLAND_WALES_IOM,
        /** Within an Individual Health Identifier of the Republic of Ireland. */
        IRELAND_IHI,
        /** Kept for England, Wales and the Isle of Man, and not issued. */
        RESERVED,
        /** Nobody's. */
        UNALLOCATED,
        /** For tests and examples; never issued to anyone. */
        TEST
    }

    /** Where each range begins. */
    private static final NavigableMap<Long, Region> RANGES = new TreeMap<>(Map.of(
            0L, Region.UNALLOCATED,
            101_000_000L, Region.SCOTLAND,
            3_113_000_000L, Region.UNALLOCATED,
            3_200_000_010L, Region.NORTHERN_IRELAND,
            4_000_000_000L, Region.ENGLAND_WALES_IOM,
            5_000_000_000L, Region.RESERVED,
            6_000_000_000L, Region.ENGLAND_WALES_IOM,
            8_000_000_000L, Region.IRELAND_IHI,
            8_600_000_000L, Region.UNALLOCATED,
            9_000_000_000L, Region.TEST));

    /** Refuses anything but the canonical form. */
    public NhsNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NhsNumber of(String canonical) {
        return new NhsNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<NhsNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Whose range it is in. */
    @Privacy(PrivacyCategory.SPECIAL_CATEGORY)
    public Region region() {
        return Objects.requireNonNull(RANGES.floorEntry(Long.parseLong(value))).getValue();
    }

    /** Whether all its digits are the same, which is right by arithmetic and hardly ever true. */
    @Privacy(PrivacyCategory.SPECIAL_CATEGORY)
    public boolean isRepeatedDigit() {
        return value.chars().allMatch(digit -> digit == value.charAt(0));
    }

    /** Grouped 3 3 4. */
    @Override
    public String format() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    @Override
    public Scheme<NhsNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != DIGITS) {
            return Nino.isValid(text) ? NINO : LENGTH;
        }
        if (!SignificantText.areDigits(text, kept)) {
            return SHAPE;
        }
        int sum = SignificantText.weightedSum(text, kept, DIGITS, -1);
        if (sum == 0) {
            return RANGE;
        }
        return sum % 11 == 0 ? null : Fault.badCheckDigit();
    }
}
