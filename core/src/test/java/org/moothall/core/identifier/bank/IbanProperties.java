// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of IBANs. */
class IbanProperties {
    private static final List<String> TABLE = table();

    @Property(tries = 5_000)
    void anIbanOfEveryCountryIsReadAndItsRemainderIsOne(@ForAll("ibans") String iban) {
        assertThat(Iban.of(iban).value()).isEqualTo(iban);
        assertThat(remainder(iban)).isEqualTo(1);
    }

    /** A digit for a digit: where letters may stand too, the two would be of different length in the sum. */
    @Property(tries = 5_000)
    void oneWrongDigitIsAlwaysCaught(@ForAll("ibans") String iban, @ForAll Random random) {
        int index = digitIn(iban, random);
        StringBuilder wrong = new StringBuilder(iban);
        wrong.setCharAt(index, (char) ('0' + (iban.charAt(index) - '0' + 1 + random.nextInt(9)) % 10));

        assertThat(Iban.isValid(wrong)).isFalse();
    }

    @Property(tries = 5_000)
    void twoDifferentDigitsSwappedAreAlwaysCaught(@ForAll("ibans") String iban, @ForAll Random random) {
        int one = digitIn(iban, random);
        int other = digitIn(iban, random);
        StringBuilder swapped = new StringBuilder(iban);
        swapped.setCharAt(one, iban.charAt(other));
        swapped.setCharAt(other, iban.charAt(one));

        assertThat(Iban.isValid(swapped)).isEqualTo(iban.charAt(one) == iban.charAt(other));
    }

    @Property(tries = 1_000)
    void anAccountHasOnePairOfCheckDigits(@ForAll("ibans") String iban) {
        long right = 0;
        for (int check = 0; check < 100; check++) {
            right += Iban.isValid(iban.substring(0, 2) + twoDigits(check) + iban.substring(4)) ? 1 : 0;
        }
        assertThat(right).isEqualTo(1);
    }

    @Property(tries = 1_000)
    void noIbanIsOfAnotherLength(@ForAll("ibans") String iban) {
        assertThat(Iban.isValid(iban + "0")).isFalse();
        assertThat(Iban.isValid(iban.substring(0, iban.length() - 1))).isFalse();
    }

    @Provide
    Arbitrary<String> ibans() {
        return Arbitraries.of(TABLE)
                .flatMap(line -> national(line.substring(3)).map(national -> {
                    String country = line.substring(0, 2);
                    return country + twoDigits(98 - remainder(country + "00" + national)) + national;
                }));
    }

    private static Arbitrary<String> national(String arrangement) {
        List<Arbitrary<String>> groups = Pattern.compile("([0-9]+)([nac])")
                .matcher(arrangement)
                .results()
                .map(group -> Arbitraries.strings()
                        .withChars(characters(group.group(2)))
                        .ofLength(Integer.parseInt(group.group(1))))
                .map(group -> (Arbitrary<String>) group)
                .toList();
        return Combinators.combine(groups).as(parts -> String.join("", parts));
    }

    private static String characters(String kind) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return switch (kind) {
            case "n" -> "0123456789";
            case "a" -> letters;
            default -> letters + "0123456789";
        };
    }

    /** The long way. */
    private static int remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    private static int digitIn(String iban, Random random) {
        int index = random.nextInt(iban.length());
        while (!Character.isDigit(iban.charAt(index))) {
            index = random.nextInt(iban.length());
        }
        return index;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static List<String> table() {
        try (InputStream in = Objects.requireNonNull(Iban.class.getResourceAsStream("iban-countries.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
