// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Digits;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A SEED code: one school of Scotland.
 *
 * <p><b>Shape</b> 7 digits, no check digit, for example {@code 1234567}.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the school data of the Spatial Hub. That leading zeros are part of it is unverified.
 *
 * @param value the 7 digits
 */
public record SeedCode(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<SeedCode> SCHEME = new TextScheme<>(
            "seed-code",
            "SEED code",
            SeedCode.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED_NUMBER,
            Digits.exactly(7),
            SignificantText::compact,
            SeedCode::new);

    /** Refuses anything but the canonical form. */
    public SeedCode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SeedCode of(String canonical) {
        return new SeedCode(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<SeedCode> parse(@Nullable String text) {
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
    public Scheme<SeedCode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
