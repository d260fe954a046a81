// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

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
 * The number of a UK passport: it names the booklet, not the person, who has another with the next one.
 *
 * <p><b>Shape</b> 9 digits, no check digit, for example {@code 987654321}. The numbers of the old blue booklets, a letter and
 * 6 digits or the reverse, are not of this type; nor are two letters and seven digits, which are Irish.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> HM Passport Office issues it; NHS Data Dictionary, <i>PASSPORT NUMBER (NEW)</i>.
 *
 * @param value the 9 digits
 */
public record PassportNumber(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PassportNumber> SCHEME = new TextScheme<>(
            "uk-passport",
            "UK passport number",
            PassportNumber.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED_NUMBER,
            Digits.exactly(9),
            SignificantText::compact,
            PassportNumber::new);

    /** Refuses anything but the canonical form. */
    public PassportNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PassportNumber of(String canonical) {
        return new PassportNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<PassportNumber> parse(@Nullable String text) {
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
    public Scheme<PassportNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
