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
 * A Unique Reference Number: one school or college of England in the register <i>Get information about schools</i>.
 *
 * <p><b>Shape</b> 6 digits, the first not 0, no check digit, for example {@code 100000}. Numbers of 5 digits, said to be those
 * of children's centres (unverified), are refused.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Department for Education assigns it; its published code, <i>register-trainee-teachers</i>.
 *
 * @param value the 6 digits
 */
public record SchoolUrn(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<SchoolUrn> SCHEME = new TextScheme<>(
            "school-urn",
            "school URN",
            SchoolUrn.class,
            PrivacyCategory.REFERENCE,
            Reading.NUMBER,
            Digits.exactlyWithoutLeadingZero(6),
            SignificantText::compact,
            SchoolUrn::new);

    /** Refuses anything but the canonical form. */
    public SchoolUrn {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SchoolUrn of(String canonical) {
        return new SchoolUrn(canonical);
    }

    /** Reads text from outside: spaces do not count, hyphens and the like do. */
    public static Parsed<SchoolUrn> parse(@Nullable String text) {
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
    public Scheme<SchoolUrn> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
