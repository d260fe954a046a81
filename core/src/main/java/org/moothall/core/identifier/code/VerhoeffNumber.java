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
import org.moothall.core.identifier.internal.Verhoeff;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A number with Verhoeff's check digit at its end.
 *
 * <p><b>Shape</b> 2 digits or more, the last of them the check digit, for example {@code 2363}.
 * <p><b>Check</b> digits stand for the symmetries of a pentagon, whose order matters. Every single wrong digit and every swap
 * of neighbours is caught. For numbers of one's own {@link DammNumber} catches the same and is simpler.
 * <p><b>Reading</b> spaces, hyphens and the like do not count.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}, since what it names is not known here and may be a person.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> J. Verhoeff, <i>Error Detecting Decimal Codes</i>, 1969; tables as SNOMED CT uses them.
 *
 * @param value the digits, check digit included
 */
public record VerhoeffNumber(String value) implements Identifier {
    private static final Fault LENGTH = Fault.wrongLength("at least 2 digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<VerhoeffNumber> SCHEME = new TextScheme<>(
            "verhoeff",
            "Verhoeff number",
            VerhoeffNumber.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED_NUMBER,
            VerhoeffNumber::fault,
            SignificantText::compact,
            VerhoeffNumber::new);

    /** Refuses anything but the canonical form. */
    public VerhoeffNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VerhoeffNumber of(String canonical) {
        return new VerhoeffNumber(canonical);
    }

    /**
     * The number that a body makes with its check digit: {@code 236} makes {@code 2363}.
     *
     * @throws IllegalArgumentException when the body is not 1 to 63 digits; its message does not hold the body
     */
    public static VerhoeffNumber ofBody(String body) {
        return new VerhoeffNumber(CheckSymbol.complete(body, CheckSymbol.DIGITS, CheckSymbol.DIGITS, SCHEME));
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<VerhoeffNumber> parse(@Nullable String text) {
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
    public Scheme<VerhoeffNumber> scheme() {
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
        return Verhoeff.isRight(text, kept) ? null : Fault.badCheckDigit();
    }
}
