// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
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
 * An International Bank Account Number. It tells that the characters fit together, not that there is such an account.
 *
 * <p><b>Shape</b> two letters of a country, two check digits, then as many letters and digits as the country has, arranged as it
 * arranges them: {@code GB29 NWBK 6016 1331 9268 19}. A country that is not in the table is refused. No country's own checks
 * within the number are made: some of them refuse numbers that the registry itself gives as examples.
 * <p><b>Check</b> ISO 7064 mod 97-10: with the first four characters moved to the end and {@code A} to {@code Z} as 10 to 35, the
 * remainder by 97 is 1. It catches any one wrong digit and any two digits swapped. Check digits are 02 to 98; 00, 01 and 99,
 * which leave the same remainders as three of these, are refused, or an account would have two numbers.
 * <p><b>Privacy</b> {@link PrivacyCategory#FINANCIAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> ISO 13616; lengths and arrangements as in the open-source library commons-validator 1.10.1 of November 2025,
 * where others differ from it too.
 *
 * @param value upper case, without spaces
 */
public record Iban(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Iban> SCHEME = new TextScheme<>(
            "iban",
            "IBAN",
            Iban.class,
            PrivacyCategory.FINANCIAL,
            Reading.TYPED,
            IbanShape::fault,
            SignificantText::compact,
            Iban::new);

    /** Refuses anything but the canonical form. */
    public Iban {
        SCHEME.requireCanonical(value);
    }

    /** The IBAN in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Iban of(String canonical) {
        return new Iban(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<Iban> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The two letters of its country: {@code GB}. */
    @Privacy(PrivacyCategory.REFERENCE)
    public String countryCode() {
        return value.substring(0, 2);
    }

    /** What follows the check digits: the number as its own country has it. */
    @Privacy(PrivacyCategory.FINANCIAL)
    public String nationalNumber() {
        return value.substring(4);
    }

    /** The sort code in it; empty unless it is of the United Kingdom, Guernsey, Jersey or the Isle of Man. */
    @Privacy(PrivacyCategory.FINANCIAL)
    public Optional<SortCode> sortCode() {
        return isBritish() ? Optional.of(SortCode.of(value.substring(8, 14))) : Optional.empty();
    }

    /** The account number in it; empty unless it is of the United Kingdom, Guernsey, Jersey or the Isle of Man. */
    @Privacy(PrivacyCategory.FINANCIAL)
    public Optional<AccountNumber> accountNumber() {
        return isBritish() ? Optional.of(AccountNumber.of(value.substring(14))) : Optional.empty();
    }

    /** In groups of four. */
    @Override
    public String format() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public Scheme<Iban> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private boolean isBritish() {
        return switch (countryCode()) {
            case "GB", "GG", "IM", "JE" -> true;
            default -> false;
        };
    }
}
