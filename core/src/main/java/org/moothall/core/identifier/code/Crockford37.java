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
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A number in Crockford's base 32 with his check symbol at its end, to be read out and typed.
 *
 * <p><b>Shape</b> symbols of {@code 0123456789ABCDEFGHJKMNPQRSTVWXYZ} and one check symbol, which may also be one of
 * {@code *~$=U}, for example {@code 14SC0PJV}, which is 1234567890 and V.
 * <p><b>Check</b> the check symbol's place, from 0, is the number modulo 37. Every single wrong symbol is caught, and every
 * swap of two up to 18 places apart. Zeros in front change nothing: give all references of one kind the same length, and look
 * at it.
 * <p><b>Reading</b> either case; I and L are read as 1, O as 0; hyphens, spaces and the like do not count. There is no U but
 * as a check symbol.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}, since what it names is not known here and may be a person.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Douglas Crockford, <i>Base 32</i>.
 *
 * @param value upper case, check symbol included, without hyphens
 */
public record Crockford37(String value) implements Identifier {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECK_SYMBOLS = ALPHABET + "*~$=U";
    private static final int MODULUS = CHECK_SYMBOLS.length();
    private static final Fault LENGTH = Fault.wrongLength("at least 1 symbol and a check symbol");
    private static final Fault SHAPE =
            Fault.wrongFormat("digits and letters other than U, then a check symbol, one of them or of *~$=U");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Crockford37> SCHEME = new TextScheme<>(
            "crockford-37",
            "Crockford number",
            Crockford37.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED_NUMBER,
            Crockford37::fault,
            Crockford37::canonical,
            Crockford37::new);

    /** Refuses anything but the canonical form. */
    public Crockford37 {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Crockford37 of(String canonical) {
        return new Crockford37(canonical);
    }

    /**
     * The number that a body makes with its check symbol: {@code 14SC0PJ} makes {@code 14SC0PJV}. About one body in seven has
     * a check symbol that is no digit and reads badly on the telephone; take the next body then.
     *
     * @throws IllegalArgumentException when the body is not 1 to 63 symbols of the alphabet; its message does not hold it
     */
    public static Crockford37 ofBody(String body) {
        return new Crockford37(CheckSymbol.complete(body, ALPHABET, CHECK_SYMBOLS, SCHEME));
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<Crockford37> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Ungrouped: how it is grouped is for those to say who gave the number. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<Crockford37> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int last = SignificantText.count(kept) - 1;
        if (last < 1) {
            return LENGTH;
        }
        int remainder = 0;
        for (int position = 0; position < last; position++) {
            int digit = ALPHABET.indexOf(symbol(text, kept, position));
            if (digit < 0) {
                return SHAPE;
            }
            remainder = (remainder * ALPHABET.length() + digit) % MODULUS;
        }
        int check = CHECK_SYMBOLS.indexOf(symbol(text, kept, last));
        if (check < 0) {
            return SHAPE;
        }
        return check == remainder ? null : Fault.badCheckDigit();
    }

    private static char symbol(CharSequence text, long kept, int position) {
        char symbol = SignificantText.at(text, kept, position);
        return switch (symbol) {
            case 'I', 'L' -> '1';
            case 'O' -> '0';
            default -> symbol;
        };
    }

    private static String canonical(CharSequence text, long kept) {
        return SignificantText.compact(text, kept)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }
}
