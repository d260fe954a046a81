// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A number with Luhn's check digit at its end, as payment cards have it.
 *
 * <p><b>Shape</b> 2 digits or more, the last of them the check digit, for example {@code 79927398713}. For payment cards the
 * length is their own matter.
 * <p><b>Check</b> from the right every second digit is doubled, 9 is taken from what is then above 9, and all add up to a
 * multiple of 10. Every single wrong digit is caught, and every swap of neighbours but 09 and 90. Zeros in front change
 * nothing. For numbers of one's own {@link DammNumber} catches more.
 * <p><b>Reading</b> spaces, hyphens and the like do not count.
 * <p><b>Privacy</b> {@link PrivacyCategory#FINANCIAL}. A whole card number in an application brings the card schemes' rules
 * with it.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> ISO/IEC 7812-1, annex on the check digit.
 *
 * @param value the digits, check digit included
 */
public record LuhnNumber(String value) implements Identifier {
    private static final Fault LENGTH = Fault.wrongLength("at least 2 digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<LuhnNumber> SCHEME = new TextScheme<>(
            "luhn",
            "Luhn number",
            LuhnNumber.class,
            PrivacyCategory.FINANCIAL,
            Reading.TYPED_NUMBER,
            LuhnNumber::fault,
            SignificantText::compact,
            LuhnNumber::new);

    /** Refuses anything but the canonical form. */
    public LuhnNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LuhnNumber of(String canonical) {
        return new LuhnNumber(canonical);
    }

    /**
     * The number that a body makes with its check digit: {@code 7992739871} makes {@code 79927398713}.
     *
     * @throws IllegalArgumentException when the body is not 1 to 63 digits; its message does not hold the body
     */
    public static LuhnNumber ofBody(String body) {
        return new LuhnNumber(CheckSymbol.complete(body, CheckSymbol.DIGITS, CheckSymbol.DIGITS, SCHEME));
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<LuhnNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The digits, ungrouped: how they are grouped is for those to say who gave the number. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<LuhnNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) < 2) {
            return LENGTH;
        }
        if (!SignificantText.areDigits(text, kept)) {
            return SHAPE;
        }
        return isRight(text, kept) ? null : Fault.badCheckDigit();
    }

    private static boolean isRight(CharSequence text, long kept) {
        int sum = 0;
        boolean isDoubled = false;
        for (long rest = kept; rest != 0; rest ^= Long.highestOneBit(rest)) {
            int digit = text.charAt(Long.SIZE - 1 - Long.numberOfLeadingZeros(rest)) - '0';
            int twice = digit > 4 ? 2 * digit - 9 : 2 * digit;
            sum += isDoubled ? twice : digit;
            isDoubled = !isDoubled;
        }
        return sum % 10 == 0;
    }
}
