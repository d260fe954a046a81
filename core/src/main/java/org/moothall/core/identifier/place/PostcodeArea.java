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
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The letters that a postcode begins with: a part of the country around a sorting town.
 *
 * <p><b>Shape</b> one or two letters, for example {@code EX}: one of 127, which are the 121 of the United Kingdom, {@code GY},
 * {@code IM} and {@code JE}, and {@code BF} (forces), {@code BX} (large receivers) and {@code XX} (returns). So that every
 * {@link Postcode} has an area, the letters of the eleven that follow no arrangement are areas too: {@code GIR}, {@code GX},
 * and {@code STHL} and its like.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Royal Mail allocates it; see {@link Postcode} for where the letters and areas were read.
 *
 * @param value upper case
 */
public record PostcodeArea(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PostcodeArea> SCHEME = new TextScheme<>(
            "postcode-area",
            "postcode area",
            PostcodeArea.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED,
            PostcodeShape::areaFault,
            SignificantText::compact,
            PostcodeArea::new);

    /** Refuses anything but the canonical form. */
    public PostcodeArea {
        SCHEME.requireCanonical(value);
    }

    /** The area in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PostcodeArea of(String canonical) {
        return new PostcodeArea(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<PostcodeArea> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Upper case. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<PostcodeArea> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
