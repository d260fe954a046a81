// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
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
 * The part of a postcode up to the digit after the space, which some thousands of addresses share.
 *
 * <p><b>Shape</b> an outward code, one space, one digit, for example {@code EX1 1}; the rules are those of a {@link Postcode}.
 * The last digit is always the one after the space: {@code EX11}, typed without one, is {@code EX1 1}, never the district.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Royal Mail allocates it; see {@link Postcode} for where the letters and areas were read.
 *
 * @param value upper case, with one space
 */
public record PostcodeSector(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PostcodeSector> SCHEME = new TextScheme<>(
            "postcode-sector",
            "postcode sector",
            PostcodeSector.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED,
            PostcodeShape::sectorFault,
            PostcodeSector::canonical,
            PostcodeSector::new);

    /** Refuses anything but the canonical form. */
    public PostcodeSector {
        SCHEME.requireCanonical(value);
    }

    /** The sector in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PostcodeSector of(String canonical) {
        return new PostcodeSector(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<PostcodeSector> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The part before the space: {@code SW1A} of {@code SW1A 1}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public OutwardCode outward() {
        return OutwardCode.of(value.substring(0, value.length() - 2));
    }

    /** The letters it begins with: {@code SW} of {@code SW1A 1}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public PostcodeArea area() {
        return outward().area();
    }

    /** Upper case, with one space. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<PostcodeSector> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String canonical(CharSequence text, long kept) {
        return SignificantText.spaced(text, kept, SignificantText.count(kept) - 1);
    }
}
