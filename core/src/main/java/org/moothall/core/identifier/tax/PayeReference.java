// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An employer's PAYE reference: the tax office that looks after the employer, and the employer within it.
 *
 * <p><b>Shape</b> 3 digits, a slash, 1 to 10 letters or digits, no check digit: {@code 123/AB456}. That there are no more
 * than 10 is this library's assumption: no source that was read sets a limit.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HM Revenue and Customs, whose open-source library domain parts it at the slash.
 *
 * @param value upper case, with the slash
 */
public record PayeReference(String value) implements Identifier {
    private static final int SLASH = 3;
    private static final int LONGEST = SLASH + 1 + 10;
    private static final String WANTED = "3 digits, a slash and 1 to 10 letters or digits, like 123/AB456";
    private static final Fault LENGTH = Fault.wrongLength(WANTED);
    private static final Fault SHAPE = Fault.wrongFormat(WANTED);

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PayeReference> SCHEME = new TextScheme<>(
            "paye-reference",
            "employer PAYE reference",
            PayeReference.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED,
            PayeReference::fault,
            SignificantText::compact,
            PayeReference::new);

    /** Refuses anything but the canonical form. */
    public PayeReference {
        SCHEME.requireCanonical(value);
    }

    /** The reference in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PayeReference of(String canonical) {
        return new PayeReference(canonical);
    }

    /** Reads text from outside, as people type it; the slash must be there. */
    public static Parsed<PayeReference> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The 3 digits of the tax office: {@code 123} of {@code 123/AB456}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String taxOffice() {
        return value.substring(0, SLASH);
    }

    /** The employer within the tax office: {@code AB456} of {@code 123/AB456}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String employer() {
        return value.substring(SLASH + 1);
    }

    /** Upper case, with the slash. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<PayeReference> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < SLASH + 2 || length > LONGEST) {
            return LENGTH;
        }
        boolean isArranged = SignificantText.areDigits(text, SignificantText.part(kept, 0, SLASH))
                && SignificantText.at(text, kept, SLASH) == '/';
        for (int position = SLASH + 1; position < length; position++) {
            char character = SignificantText.at(text, kept, position);
            isArranged &= SignificantText.isLetter(character) || SignificantText.isDigit(character);
        }
        return isArranged ? null : SHAPE;
    }
}
