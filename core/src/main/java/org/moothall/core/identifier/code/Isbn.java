// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An International Standard Book Number: one edition of a book.
 *
 * <p><b>Shape</b> 13 digits that begin with 978 or 979, for example {@code 9780000000002}. The old 10, of which the last may
 * be an X, are read and become the 13 that name the same book; the 9 digits that were older still are not read.
 * <p><b>Check</b> of 13, the digits times 1, 3, 1, 3, … add up to a multiple of 10: every single wrong digit is caught, a
 * swap of neighbours that differ by 5 is not. Of 10, the digits times 10, 9, … 1, with X as 10, add up to a multiple of 11.
 * <p><b>Reading</b> spaces, hyphens and the like do not count; letters do, and are refused. 979 0 begins printed music's own
 * numbers, which are checked alike and are not told apart.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}. Who borrowed it is not: that belongs to the loan.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> ISO 2108, the International ISBN Agency.
 *
 * @param value the 13 digits
 */
public record Isbn(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Isbn> SCHEME = new TextScheme<>(
            "isbn",
            "ISBN",
            Isbn.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED_NUMBER,
            IsbnShape::fault,
            IsbnShape::canonical,
            Isbn::new);

    /** Refuses anything but the canonical form. */
    public Isbn {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Isbn of(String canonical) {
        return new Isbn(canonical);
    }

    /** Reads text from outside, as people type it, of 10 or 13. */
    public static Parsed<Isbn> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The digits, ungrouped: where the hyphens belong, only the agency's table of publishers tells. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<Isbn> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
