// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

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
 * The name of a case, to be read out on the telephone and typed from a letter.
 *
 * <p><b>Shape</b> a prefix of 2 to 4 letters for the service, 5 symbols for the case, 1 check symbol: {@code FT-4K7M2-R}.
 * The alphabet of the last two has 31 symbols, {@code 23456789ABCDEFGHJKMNPQRSTUVWXYZ}: no 0 and O, no 1, I and L. References
 * made here have no A, E, U and Y among the 6, so that none spells an English word; an abbreviation may come up, and a word of Welsh, where W is a vowel. Those with vowels, from elsewhere, are read.
 *
 * <p><b>Check</b> a symbol's value is its place in the alphabet, from 0; the letters I, L and O, which only a prefix may have,
 * count as 0, 1 and 2, as the digits 2, 3 and 4 do, which no prefix has. The value of the check symbol, plus twice that of the
 * symbol before it, plus three times that of the one before that, and so on through the prefix, is a multiple of 31. As 31 is
 * prime and all weights differ, <b>every</b> single wrong symbol and <b>every</b> swap of two symbols is caught.
 *
 * <p><b>Reading</b> either case; spaces, hyphens and dashes do not count. Nothing is guessed: 0, O, 1, I and L in the last 6
 * are refused, as each could be any of several symbols misread.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}: it is how people name a case without naming anybody, in a log line too. A reference counts the cases before it: where that must not be known,
 * shuffle the sequence first. It is no secret, and opens nothing.
 * <p><b>Errors</b> {@code of} throws on what is not canonical; {@link #parse} is for text from outside.
 *
 * @param value upper case, with two hyphens
 */
public record CaseReference(String value) implements Identifier {
    /** How many references one prefix has: 27 symbols to the power of 4, times 23; about 12 million. */
    public static final long LIMIT = 12_223_143;

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<CaseReference> SCHEME = new TextScheme<>(
            "case-reference",
            "case reference",
            CaseReference.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED,
            CaseReferenceShape::fault,
            CaseReference::canonical,
            CaseReference::new);

    /** Refuses anything but the canonical form. */
    public CaseReference {
        SCHEME.requireCanonical(value);
    }

    /** The reference in its canonical form; an {@link IllegalArgumentException} when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseReference of(String canonical) {
        return new CaseReference(canonical);
    }

    /**
     * The reference of the nth case of a service. The same prefix and number always make the same reference, and no two
     * numbers make the same one.
     *
     * @param prefix 2 to 4 upper case letters, for example {@code FT}
     * @param sequence from 0 to less than {@link #LIMIT}
     */
    public static CaseReference numbered(String prefix, long sequence) {
        return new CaseReference(CaseReferenceShape.write(prefix, sequence));
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<CaseReference> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The letters that name the service: {@code FT} of {@code FT-4K7M2-R}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String prefix() {
        return value.substring(0, value.indexOf('-'));
    }

    /** Upper case, with two hyphens. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<CaseReference> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String canonical(CharSequence text, long kept) {
        StringBuilder canonical = new StringBuilder(SignificantText.compact(text, kept));
        canonical.insert(canonical.length() - 1, '-');
        canonical.insert(canonical.length() - 2 - CaseReferenceShape.BODY, '-');
        return canonical.toString();
    }
}
