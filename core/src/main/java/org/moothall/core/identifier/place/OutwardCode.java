// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The part of a postcode before the space: a district, or the part of a district that a last letter names.
 *
 * <p><b>Shape</b> two to four letters and digits, for example {@code EX1} or {@code SW1A}; the rules are those of a
 * {@link Postcode}. It is no {@code Postcode} itself: a value that may be either is two questions, asked one after the other.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Royal Mail allocates it; see {@link Postcode} for where the letters and areas were read.
 *
 * @param value upper case
 */
public record OutwardCode(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<OutwardCode> SCHEME = new TextScheme<>(
            "outward-code",
            "outward code",
            OutwardCode.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED,
            PostcodeShape::outwardFault,
            SignificantText::compact,
            OutwardCode::new);

    /** Refuses anything but the canonical form. */
    public OutwardCode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OutwardCode of(String canonical) {
        return new OutwardCode(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<OutwardCode> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The letters it begins with: {@code SW} of {@code SW1A}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public PostcodeArea area() {
        return PostcodeArea.of(PostcodeShape.letters(value));
    }

    /** The area and its number: {@code SW1} of {@code SW1A}; often the code itself. */
    @Privacy(PrivacyCategory.REFERENCE)
    public OutwardCode district() {
        return namesSubDistrict() ? of(value.substring(0, value.length() - 1)) : this;
    }

    /** The code itself when a letter after the number names a part of the district, as in {@code SW1A}; often there is none. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Optional<OutwardCode> subDistrict() {
        return namesSubDistrict() ? Optional.of(this) : Optional.empty();
    }

    /** Upper case. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<OutwardCode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private boolean namesSubDistrict() {
        return SignificantText.isLetter(value.charAt(value.length() - 1))
                && !PostcodeShape.letters(value).equals(value);
    }
}
