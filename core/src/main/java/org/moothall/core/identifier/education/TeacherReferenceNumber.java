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
 * A Teacher Reference Number: one teacher known to the Department for Education.
 *
 * <p><b>Shape</b> 7 digits, no check digit, for example {@code 0123456}; leading zeros are part of it.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Department for Education assigns it.
 *
 * @param value the 7 digits
 */
public record TeacherReferenceNumber(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<TeacherReferenceNumber> SCHEME = new TextScheme<>(
            "teacher-trn",
            "Teacher Reference Number",
            TeacherReferenceNumber.class,
            PrivacyCategory.PERSONAL,
            Reading.NUMBER,
            Digits.exactly(7),
            SignificantText::compact,
            TeacherReferenceNumber::new);

    /** Refuses anything but the canonical form. */
    public TeacherReferenceNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TeacherReferenceNumber of(String canonical) {
        return new TeacherReferenceNumber(canonical);
    }

    /** Reads text from outside: spaces do not count, hyphens and the like do. */
    public static Parsed<TeacherReferenceNumber> parse(@Nullable String text) {
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
    public Scheme<TeacherReferenceNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
