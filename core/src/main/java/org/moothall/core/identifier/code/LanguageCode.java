// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
 * The code of a language.
 *
 * <p><b>Shape</b> 2 letters of the list: {@code cy} Welsh, {@code gd} Scottish Gaelic, {@code ga} Irish, {@code kw} Cornish,
 * {@code en} English. The list is the one the running JDK has, less {@code in}, {@code iw} and {@code ji}, which it keeps
 * beside their successors {@code id}, {@code he} and {@code yi}: one language has one code. Languages that have only a code
 * of 3 letters, British Sign Language ({@code bfi}) among them, are not of this scheme.
 * <p><b>Reading</b> either case; only spaces at the ends do not count. {@code en-GB} is a language tag, not a code.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}. Whose language it is may be private; say so where it is kept.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> ISO 639, the codes of 2 letters, as {@link Locale#getISOLanguages()} lists them.
 *
 * @param value the 2 letters in lower case
 */
public record LanguageCode(String value) implements Identifier {
    private static final Set<String> REPLACED = Set.of("in", "iw", "ji");
    private static final TwoLetters LANGUAGES =
            TwoLetters.of(Arrays.stream(Locale.getISOLanguages()).filter(code -> !REPLACED.contains(code)));
    private static final Fault LENGTH = Fault.wrongLength("2 letters");
    private static final Fault SHAPE = Fault.wrongFormat("2 letters");
    private static final Fault LANGUAGE = Fault.unknownComponent("language");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<LanguageCode> SCHEME = new TextScheme<>(
            "language-code",
            "language code",
            LanguageCode.class,
            PrivacyCategory.REFERENCE,
            Reading.CODE,
            LanguageCode::fault,
            (text, kept) -> Objects.requireNonNull(LANGUAGES.find(text, kept)),
            LanguageCode::new);

    /** Refuses anything but the canonical form. */
    public LanguageCode {
        SCHEME.requireCanonical(value);
    }

    /** The code in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LanguageCode of(String canonical) {
        return new LanguageCode(canonical);
    }

    /** Reads text from outside: either case. */
    public static Parsed<LanguageCode> parse(@Nullable String text) {
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
    public Scheme<LanguageCode> scheme() {
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
        return LANGUAGES.find(text, kept) == null ? LANGUAGE : null;
    }
}
