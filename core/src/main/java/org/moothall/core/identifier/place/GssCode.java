// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
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
 * A nine-character code of the Government Statistical Service: one statistical or administrative area. Whether there is such an
 * area, and from when to when, is a question for a code list.
 *
 * <p><b>Shape</b> a letter and 8 digits, no check digit, for example {@code E07000041}. The first three characters are what
 * kind of area it is, the letter whose: {@code E}, {@code W}, {@code S} and {@code N} the nations, {@code K} more than one of
 * them. {@code J}, {@code L} and {@code M} are held to be Ireland, the Channel Islands and the Isle of Man, which is unverified.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Office for National Statistics allocates it; the kinds of area as in public descriptions of its coding system.
 *
 * @param value upper case
 */
public record GssCode(String value) implements Identifier {
    private static final int CHARACTERS = 9;
    private static final String COUNTRIES = "EWSNKJLM";
    private static final Fault LENGTH = Fault.wrongLength("9 characters");
    private static final Fault SHAPE = Fault.wrongFormat("a letter and 8 digits, like E07000041");
    private static final Fault COUNTRY = Fault.unknownComponent("country");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<GssCode> SCHEME = new TextScheme<>(
            "gss-code",
            "GSS code",
            GssCode.class,
            PrivacyCategory.REFERENCE,
            Reading.CODE,
            GssCode::fault,
            SignificantText::compact,
            GssCode::new);

    /** Refuses anything but the canonical form. */
    public GssCode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GssCode of(String canonical) {
        return new GssCode(canonical);
    }

    /** Reads text from outside: either case, spaces at both ends do not count. */
    public static Parsed<GssCode> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The code of the kind of area, {@code E07} of {@code E07000041}, be it one of {@link GssEntity} or not. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String entityCode() {
        return value.substring(0, 3);
    }

    /** What kind of area it is; empty for a kind that has no name here. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Optional<GssEntity> entity() {
        return GssEntity.ofCode(entityCode());
    }

    /** Which nation it is of; empty when it is of several, or of none of the United Kingdom. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Optional<Nation> nation() {
        return switch (value.charAt(0)) {
            case 'E' -> Optional.of(Nation.ENGLAND);
            case 'W' -> Optional.of(Nation.WALES);
            case 'S' -> Optional.of(Nation.SCOTLAND);
            case 'N' -> Optional.of(Nation.NORTHERN_IRELAND);
            default -> Optional.empty();
        };
    }

    /** Upper case, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<GssCode> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != CHARACTERS) {
            return LENGTH;
        }
        char country = SignificantText.at(text, kept, 0);
        if (!SignificantText.isLetter(country) || !SignificantText.areDigits(text, kept & (kept - 1))) {
            return SHAPE;
        }
        return COUNTRIES.indexOf(country) >= 0 ? null : COUNTRY;
    }
}
