// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

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
 * A sort code: one bank's, and often one branch's. Whether a bank has it is a question for a directory; whether an account
 * goes with it, {@link ModulusCheck} judges.
 *
 * <p><b>Shape</b> 6 digits, no check digit, shown as {@code 08-99-99}.
 * <p><b>Privacy</b> {@link PrivacyCategory#FINANCIAL}; masked it keeps its last 2 digits.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Pay.UK allocates it; reading as GOV.UK advises for bank details.
 *
 * @param value the 6 digits
 */
public record SortCode(String value) implements Identifier {
    private static final int DIGITS = 6;
    private static final int SHOWN = 2;
    private static final Fault LENGTH = Fault.wrongLength("6 digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<SortCode> SCHEME = new TextScheme<>(
            "sort-code",
            "sort code",
            SortCode.class,
            PrivacyCategory.FINANCIAL,
            Reading.TYPED_NUMBER,
            SortCode::fault,
            SignificantText::compact,
            SortCode::new);

    /** Refuses anything but the canonical form. */
    public SortCode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SortCode of(String canonical) {
        return new SortCode(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<SortCode> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Grouped in twos, with hyphens. */
    @Override
    public String format() {
        return value.substring(0, 2) + "-" + value.substring(2, 4) + "-" + value.substring(4);
    }

    /** All but its last 2 digits starred out: {@code SortCode[****99]}. */
    @Override
    public String masked() {
        int hidden = value.length() - SHOWN;
        return "SortCode[" + "*".repeat(hidden) + value.substring(hidden) + "]";
    }

    @Override
    public Scheme<SortCode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != DIGITS) {
            return LENGTH;
        }
        return SignificantText.areDigits(text, kept) ? null : SHAPE;
    }
}
