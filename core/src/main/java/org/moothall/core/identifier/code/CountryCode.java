// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
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
 * The code of a country or territory.
 *
 * <p><b>Shape</b> 2 letters of the list, for example {@code GB}. The list is the one the running JDK has, so a newer JDK may
 * know more. Codes that ISO only reserves are refused; {@code UK} is one, and its fault says what to write instead.
 * <p><b>Reading</b> either case; only spaces at the ends do not count.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}. Whose country it is may be private; say so where it is kept.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> ISO 3166-1 alpha-2, as {@link Locale#getISOCountries()} lists it.
 *
 * @param value the 2 letters in upper case
 */
public record CountryCode(String value) implements Identifier {
    private static final TwoLetters COUNTRIES = TwoLetters.of(Arrays.stream(Locale.getISOCountries()));
    private static final Fault LENGTH = Fault.wrongLength("2 letters");
    private static final Fault SHAPE = Fault.wrongFormat("2 letters");
    private static final Fault COUNTRY = Fault.unknownComponent("country");
    private static final Fault UNITED_KINGDOM = Fault.unknownComponent("country: the United Kingdom is GB");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<CountryCode> SCHEME = new TextScheme<>(
            "country-code",
            "country code",
            CountryCode.class,
            PrivacyCategory.REFERENCE,
            Reading.CODE,
            CountryCode::fault,
            (text, kept) -> Objects.requireNonNull(COUNTRIES.find(text, kept)),
            CountryCode::new);

    /** Refuses anything but the canonical form. */
    public CountryCode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CountryCode of(String canonical) {
        return new CountryCode(canonical);
    }

    /** Reads text from outside: either case. */
    public static Parsed<CountryCode> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The 2 letters. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<CountryCode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != 2) {
            return LENGTH;
        }
        if (!TwoLetters.areLetters(text, kept)) {
            return SHAPE;
        }
        if (COUNTRIES.find(text, kept) != null) {
            return null;
        }
        boolean isUk = SignificantText.at(text, kept, 0) == 'U' && SignificantText.at(text, kept, 1) == 'K';
        return isUk ? UNITED_KINGDOM : COUNTRY;
    }
}
