// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Digits;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A Health and Care number: one patient of Northern Ireland. A sibling of the {@link NhsNumber}, in a range of its own.
 *
 * <p><b>Shape</b> 10 digits from {@code 320 000 0010} to {@code 399 999 9999}, shown as those are.
 * <p><b>Check</b> the digits times the weights 10, 9, … 1 add up to a multiple of 11. Every single wrong digit and every swap of
 * two digits is caught.
 * <p><b>Privacy</b> {@link PrivacyCategory#SPECIAL_CATEGORY}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> NHS Data Dictionary, <i>HEALTH AND CARE NUMBER</i>.
 *
 * @param value the 10 digits
 */
public record HealthAndCareNumber(String value) implements Identifier {
    private static final int DIGITS = 10;
    private static final long FIRST = 3_200_000_010L;
    private static final long LAST = 3_999_999_999L;
    private static final TextScheme.Shape TEN_DIGITS = Digits.exactly(DIGITS);
    private static final Fault RANGE = Fault.unknownComponent("range");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<HealthAndCareNumber> SCHEME = new TextScheme<>(
            "hc-number",
            "Health and Care number",
            HealthAndCareNumber.class,
            PrivacyCategory.SPECIAL_CATEGORY,
            Reading.TYPED_NUMBER,
            HealthAndCareNumber::fault,
            SignificantText::compact,
            HealthAndCareNumber::new);

    /** Refuses anything but the canonical form. */
    public HealthAndCareNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HealthAndCareNumber of(String canonical) {
        return new HealthAndCareNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<HealthAndCareNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Grouped 3 3 4. */
    @Override
    public String format() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    @Override
    public Scheme<HealthAndCareNumber> scheme() {
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
        long number = SignificantText.number(text, kept);
        if (number < FIRST || number > LAST) {
            return RANGE;
        }
        return SignificantText.weightedSum(text, kept, DIGITS, -1) % 11 == 0 ? null : Fault.badCheckDigit();
    }
}
