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
 * A UK Provider Reference Number: one provider of learning in the UK Register of Learning Providers.
 *
 * <p><b>Shape</b> 8 digits, the first not 0, no check digit, for example {@code 10000001}.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the register assigns it; org-id.guide, list <i>GB-UKPRN</i>.
 *
 * @param value the 8 digits
 */
public record Ukprn(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Ukprn> SCHEME = new TextScheme<>(
            "ukprn",
            "UK Provider Reference Number",
            Ukprn.class,
            PrivacyCategory.REFERENCE,
            Reading.NUMBER,
            Digits.exactlyWithoutLeadingZero(8),
            SignificantText::compact,
            Ukprn::new);

    /** Refuses anything but the canonical form. */
    public Ukprn {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ukprn of(String canonical) {
        return new Ukprn(canonical);
    }

    /** Reads text from outside: spaces do not count, hyphens and the like do. */
    public static Parsed<Ukprn> parse(@Nullable String text) {
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
    public Scheme<Ukprn> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
