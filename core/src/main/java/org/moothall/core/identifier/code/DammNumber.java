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
 * A number with Damm's check digit at its end: the simplest code that is to be trusted with references of one's own.
 *
 * <p><b>Shape</b> 2 digits or more, the last of them the check digit, for example {@code 5724}.
 * <p><b>Check</b> one table, walked from the left, ends at zero. Every single wrong digit and every swap of neighbours is
 * caught. Zeros in front change nothing: give all references of one kind the same length, and look at it.
 * <p><b>Reading</b> spaces, hyphens and the like do not count.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}, since what it names is not known here and may be a person.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> H. M. Damm, <i>Total anti-symmetrische Quasigruppen</i>, 2004.
 *
 * @param value the digits, check digit included
 */
public record DammNumber(String value) implements Identifier {
    private static final Fault LENGTH = Fault.wrongLength("at least 2 digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");

    private static final String TABLE = "0317598642" + "7092154863" + "4206871359" + "1750983426" + "6123045978"
            + "3674209581" + "5869720134" + "8945362017" + "9438617205" + "2581436790";

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<DammNumber> SCHEME = new TextScheme<>(
            "damm",
            "Damm number",
            DammNumber.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED_NUMBER,
            DammNumber::fault,
            SignificantText::compact,
            DammNumber::new);

    /** Refuses anything but the canonical form. */
    public DammNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DammNumber of(String canonical) {
        return new DammNumber(canonical);
    }

    /**
     * The number that a body makes with its check digit: {@code 572} makes {@code 5724}.
     *
     * @throws IllegalArgumentException when the body is not 1 to 63 digits; its message does not hold the body
     */
    public static DammNumber ofBody(String body) {
        return new DammNumber(CheckSymbol.complete(body, CheckSymbol.DIGITS, CheckSymbol.DIGITS, SCHEME));
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<DammNumber> parse(@Nullable String text) {
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
    public Scheme<DammNumber> scheme() {
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
        int interim = 0;
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            interim = TABLE.charAt(10 * interim + text.charAt(Long.numberOfTrailingZeros(rest)) - '0') - '0';
        }
        return interim == 0;
    }
}
