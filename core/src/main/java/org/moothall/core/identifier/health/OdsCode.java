// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

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
 * An ODS code: one organisation or site of the NHS, or one that works with it, a surgery or a care home for example.
 *
 * <p><b>Shape</b> 3 to 9 letters or digits, no check digit, for example {@code X99001}; organisations have 8 at most, sites 9.
 * That the newer codes of letters and digits by turns are of this shape too is unverified.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Organisation Data Service of NHS England assigns it; NHS Data Dictionary, coding frames.
 *
 * @param value upper case
 */
public record OdsCode(String value) implements Identifier {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;
    private static final Fault LENGTH = Fault.wrongLength("3 to 9 letters or digits");
    private static final Fault SHAPE = Fault.wrongFormat("letters and digits only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<OdsCode> SCHEME = new TextScheme<>(
            "ods-code",
            "ODS code",
            OdsCode.class,
            PrivacyCategory.REFERENCE,
            Reading.CODE,
            OdsCode::fault,
            SignificantText::compact,
            OdsCode::new);

    /** Refuses anything but the canonical form. */
    public OdsCode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OdsCode of(String canonical) {
        return new OdsCode(canonical);
    }

    /** Reads text from outside: spaces at the ends do not count, anything else does. */
    public static Parsed<OdsCode> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** As it is. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<OdsCode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < SHORTEST || length > LONGEST) {
            return LENGTH;
        }
        return SignificantText.areAllOf(SignificantText.LETTERS_AND_DIGITS, text, kept) ? null : SHAPE;
    }
}
