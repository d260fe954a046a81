// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.internal.Trimmed;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A building society's own reference for an account, where several share one {@link AccountNumber}.
 *
 * <p><b>Shape</b> 1 to 18 letters, digits, hyphens, spaces, slashes and full stops, for example {@code D/123456-7}. Each
 * society has its own, so nothing inside is dropped.
 * <p><b>Privacy</b> {@link PrivacyCategory#FINANCIAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> GOV.UK on asking for bank details.
 *
 * @param value upper case, punctuated as the society does
 */
public record RollNumber(String value) implements Identifier {
    private static final int LONGEST = 64;
    private static final int CHARACTERS = 18;
    private static final String PUNCTUATION = "- /.";
    private static final Fault LENGTH = Fault.wrongLength("1 to 18 characters");
    private static final Fault SHAPE =
            Fault.wrongFormat("letters, digits, hyphens, spaces, slashes and full stops only");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<RollNumber> SCHEME = new TextScheme<>(
            "roll-number",
            "roll number",
            RollNumber.class,
            PrivacyCategory.FINANCIAL,
            Trimmed.ascii(LONGEST),
            RollNumber::fault,
            RollNumber::canonical,
            RollNumber::new);

    /** Refuses anything but the canonical form. */
    public RollNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RollNumber of(String canonical) {
        return new RollNumber(canonical);
    }

    /** Reads text from outside: either case, spaces at both ends do not count; spaces and punctuation inside do. */
    public static Parsed<RollNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** As the society writes it, upper case. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<RollNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (Trimmed.end(kept) - Trimmed.begin(kept) > CHARACTERS) {
            return LENGTH;
        }
        for (int index = Trimmed.begin(kept); index < Trimmed.end(kept); index++) {
            char character = upper(text.charAt(index));
            if (!SignificantText.isLetter(character)
                    && !SignificantText.isDigit(character)
                    && PUNCTUATION.indexOf(character) < 0) {
                return SHAPE;
            }
        }
        return null;
    }

    private static String canonical(CharSequence text, long kept) {
        String typed = Trimmed.text(text, kept);
        StringBuilder upper = new StringBuilder(typed.length());
        typed.chars().forEach(character -> upper.append(upper((char) character)));
        return typed.contentEquals(upper) ? typed : upper.toString();
    }

    private static char upper(char character) {
        return character >= 'a' && character <= 'z' ? (char) (character - 0x20) : character;
    }
}
