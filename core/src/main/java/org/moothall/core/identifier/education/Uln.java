// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

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
 * A Unique Learner Number: one learner, wherever they learn.
 *
 * <p><b>Shape</b> 10 digits, the first not 0, for example {@code 9000000008}.
 * <p><b>Check</b> the digits times the weights 10, 9, … 1 add up to 10 more than a multiple of 11, so that no ULN is an NHS
 * number. Every single wrong digit and every swap of two digits is caught. {@code 9999999999}, which some returns have where
 * there is none, fails.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Learning Records Service issues it; HESA, <i>Unique Learner Number</i>.
 *
 * @param value the 10 digits
 */
public record Uln(String value) implements Identifier {
    private static final int DIGITS = 10;
    private static final TextScheme.Shape TEN_DIGITS = Digits.exactlyWithoutLeadingZero(DIGITS);

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Uln> SCHEME = new TextScheme<>(
            "uln",
            "Unique Learner Number",
            Uln.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED_NUMBER,
            Uln::fault,
            SignificantText::compact,
            Uln::new);

    /** Refuses anything but the canonical form. */
    public Uln {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Uln of(String canonical) {
        return new Uln(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<Uln> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The digits, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<Uln> scheme() {
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
        return SignificantText.weightedSum(text, kept, DIGITS, -1) % 11 == 10 ? null : Fault.badCheckDigit();
    }
}
