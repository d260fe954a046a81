// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

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
 * An International Standard Identifier for Libraries and related organisations, of the United Kingdom.
 *
 * <p><b>Shape</b> {@code GB-} and 1 to 11 letters, digits, hyphens, slashes and colons, for example {@code GB-EX/01}. There
 * is no check digit; the agency's register is a code list. The length and the characters were not verified against the
 * standard.
 * <p><b>Reading</b> only spaces at the ends do not count, since hyphens are part of it. It is upper-cased, so that one
 * library has one value; registers may show letters in both cases.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> ISO 15511, not read for this.
 *
 * @param value upper case, {@code GB-} included
 */
public record Isil(String value) implements Identifier {
    private static final String PREFIX = "GB-";
    private static final int LONGEST_UNIT = 11;
    private static final Fault LENGTH = Fault.wrongLength("GB- and 1 to 11 characters");
    private static final Fault SHAPE =
            Fault.wrongFormat("a country, a hyphen, then letters, digits, hyphens, slashes and colons");
    private static final Fault COUNTRY = Fault.unknownComponent("country");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Isil> SCHEME = new TextScheme<>(
            "isil",
            "ISIL",
            Isil.class,
            PrivacyCategory.REFERENCE,
            Reading.CODE,
            Isil::fault,
            SignificantText::compact,
            Isil::new);

    /** Refuses anything but the canonical form. */
    public Isil {
        SCHEME.requireCanonical(value);
    }

    /** The identifier in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Isil of(String canonical) {
        return new Isil(canonical);
    }

    /** Reads text from outside: either case. */
    public static Parsed<Isil> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** What names the library within the country: {@code EX/01} of {@code GB-EX/01}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String unit() {
        return value.substring(PREFIX.length());
    }

    /** Upper case, {@code GB-} included. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<Isil> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int count = SignificantText.count(kept);
        if (count <= PREFIX.length() || count > PREFIX.length() + LONGEST_UNIT) {
            return LENGTH;
        }
        if (!isArranged(text, kept, count)) {
            return SHAPE;
        }
        boolean isBritish = SignificantText.at(text, kept, 0) == 'G' && SignificantText.at(text, kept, 1) == 'B';
        return isBritish ? null : COUNTRY;
    }

    private static boolean isArranged(CharSequence text, long kept, int count) {
        for (int position = PREFIX.length(); position < count; position++) {
            char character = SignificantText.at(text, kept, position);
            if (!SignificantText.isLetter(character)
                    && !SignificantText.isDigit(character)
                    && "-/:".indexOf(character) < 0) {
                return false;
            }
        }
        return TwoLetters.areLetters(text, kept) && SignificantText.at(text, kept, 2) == '-';
    }
}
