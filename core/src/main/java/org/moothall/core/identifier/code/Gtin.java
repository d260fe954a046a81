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
 * A Global Trade Item Number, which a bar code shows; EAN is its older name.
 *
 * <p><b>Shape</b> 8, 12, 13 or 14 digits, for example {@code 9780000000002}, kept as many as were given.
 * <p><b>Check</b> the number is thought to be filled up to 14 digits with zeros in front; then the digits times 3, 1, 3, 1, …
 * add up to a multiple of 10. Every single wrong digit is caught, a swap of neighbours that differ by 5 is not.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> GS1 General Specifications.
 *
 * @param value the digits
 */
public record Gtin(String value) implements Identifier {
    private static final Fault LENGTH = Fault.wrongLength("8, 12, 13 or 14 digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Gtin> SCHEME = new TextScheme<>(
            "gtin",
            "Global Trade Item Number",
            Gtin.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED_NUMBER,
            Gtin::fault,
            SignificantText::compact,
            Gtin::new);

    /** Refuses anything but the canonical form. */
    public Gtin {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Gtin of(String canonical) {
        return new Gtin(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<Gtin> parse(@Nullable String text) {
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
    public Scheme<Gtin> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int count = SignificantText.count(kept);
        if (count != 8 && (count < 12 || count > 14)) {
            return LENGTH;
        }
        if (!SignificantText.areDigits(text, kept)) {
            return SHAPE;
        }
        return ModulusTen.isRight(text, kept) ? null : Fault.badCheckDigit();
    }
}
