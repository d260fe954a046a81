// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Digits;
import org.moothall.core.identifier.internal.SignificantMask;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A LAESTAB or DfE number: a local authority of England and an establishment, mostly a school, within it.
 *
 * <p><b>Shape</b> 7 digits, no check digit, shown as {@code 801/2000}: 3 of the authority, 4 of the establishment. Whether there
 * is such an authority is a question for dated reference data, not for the shape.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Department for Education assigns it; the schema of its school data.
 *
 * @param value the 7 digits, without the slash
 */
public record Laestab(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Laestab> SCHEME = new TextScheme<>(
            "laestab",
            "LAESTAB number",
            Laestab.class,
            PrivacyCategory.REFERENCE,
            SignificantMask.typedNumberWithout("/"),
            Digits.exactly(7),
            SignificantText::compact,
            Laestab::new);

    /** Refuses anything but the canonical form. */
    public Laestab {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Laestab of(String canonical) {
        return new Laestab(canonical);
    }

    /** Reads text from outside, as people type it; a slash does not count either. */
    public static Parsed<Laestab> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The 3 digits of the local authority: {@code 801} of {@code 8012000}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String authority() {
        return value.substring(0, 3);
    }

    /** The 4 digits of the establishment, which mean nothing without the authority: {@code 2000} of {@code 8012000}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String establishment() {
        return value.substring(3);
    }

    /** With a slash after the authority. */
    @Override
    public String format() {
        return authority() + "/" + establishment();
    }

    @Override
    public Scheme<Laestab> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
