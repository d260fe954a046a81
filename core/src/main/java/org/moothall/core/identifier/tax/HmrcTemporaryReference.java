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
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A temporary reference number of HM Revenue and Customs: a person who has no National Insurance number yet. It is not
 * one.
 *
 * <p><b>Shape</b> 2 digits, a letter, 5 digits, no check digit: {@code 11A11111}.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HM Revenue and Customs issues it; the layout as in its guidance.
 *
 * @param value 8 characters, upper case
 */
public record HmrcTemporaryReference(String value) implements Identifier {
    private static final int LENGTH = 8;
    private static final Fault WRONG_LENGTH = Fault.wrongLength("2 digits, a letter and 5 digits");
    private static final Fault SHAPE = Fault.wrongFormat("2 digits, a letter and 5 digits, like 11A11111");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<HmrcTemporaryReference> SCHEME = new TextScheme<>(
            "hmrc-trn",
            "HMRC temporary reference number",
            HmrcTemporaryReference.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED,
            HmrcTemporaryReference::fault,
            SignificantText::compact,
            HmrcTemporaryReference::new);

    /** Refuses anything but the canonical form. */
    public HmrcTemporaryReference {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HmrcTemporaryReference of(String canonical) {
        return new HmrcTemporaryReference(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<HmrcTemporaryReference> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Upper case, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<HmrcTemporaryReference> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != LENGTH) {
            return WRONG_LENGTH;
        }
        boolean isArranged = SignificantText.areDigits(text, SignificantText.part(kept, 0, 2))
                && SignificantText.isLetter(SignificantText.at(text, kept, 2))
                && SignificantText.areDigits(text, SignificantText.part(kept, 3, LENGTH));
        return isArranged ? null : SHAPE;
    }
}
