// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What check digits promise. A VAT number's and a taxpayer reference's promise less than these, and say so; whatever has none
 * promises nothing.
 */
class CheckDigitProperties {
    private static final Set<String> CATCH_ONE_WRONG_DIGIT = Set.of(
            "accounts-office-ref",
            "case-reference",
            "chi-number",
            "cro-number",
            "crockford-37",
            "damm",
            "gtin",
            "hc-number",
            "iban",
            "isbn",
            "luhn",
            "nhs-number",
            "pnc-id",
            "snomed-ct",
            "uln",
            "upn",
            "verhoeff");

    /** Weights of 1 and 3, or of 1 and 2, do not tell digits that differ by 5, or 0 and 9, apart. */
    private static final Set<String> DO_NOT_CATCH_EVERY_SWAP = Set.of("gtin", "isbn", "luhn");

    /** Digits that the check does not cover: a PNC id's century. */
    private static final Map<String, Integer> CHECKED_FROM = Map.of("pnc-id", 2);

    @Property(tries = 2000)
    void oneWrongDigitIsAlwaysCaught(@ForAll("samples") Identifier sample, @ForAll Random random) {
        Identifier right = ValuesNear.of(sample, random);
        int index = anyOf(digits(right), random);
        char digit = right.value().charAt(index);
        var text = new StringBuilder(right.value());
        text.setCharAt(index, (char) ('0' + (digit - '0' + 1 + random.nextInt(9)) % 10));

        assertThat(right.scheme().isValid(text)).isFalse();
    }

    @Property(tries = 2000)
    void twoNeighbouringDigitsThatWereSwappedAreAlwaysCaught(
            @ForAll("samplesWhoseSwapsAreCaught") Identifier sample, @ForAll Random random) {
        Identifier right = ValuesNear.of(sample, random);
        String value = right.value();
        int[] swappable = IntStream.of(digits(right))
                .filter(index -> index + 1 < value.length() && isDigit(value.charAt(index + 1)))
                .filter(index -> value.charAt(index) != value.charAt(index + 1))
                .toArray();
        if (swappable.length == 0) {
            return;
        }
        int index = anyOf(swappable, random);
        var text = new StringBuilder(value);
        text.setCharAt(index, value.charAt(index + 1));
        text.setCharAt(index + 1, value.charAt(index));

        assertThat(right.scheme().isValid(text)).isFalse();
    }

    @Provide
    Arbitrary<Identifier> samples() {
        return Arbitraries.of(Samples.ALL.stream()
                .filter(sample -> CATCH_ONE_WRONG_DIGIT.contains(sample.scheme().id()))
                .toList());
    }

    @Provide
    Arbitrary<Identifier> samplesWhoseSwapsAreCaught() {
        return samples()
                .filter(sample ->
                        !DO_NOT_CATCH_EVERY_SWAP.contains(sample.scheme().id()));
    }

    private static int[] digits(Identifier right) {
        int from = CHECKED_FROM.getOrDefault(right.scheme().id(), 0);
        return IntStream.range(from, right.value().length())
                .filter(index -> isDigit(right.value().charAt(index)))
                .toArray();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int anyOf(int[] indices, Random random) {
        return indices[random.nextInt(indices.length)];
    }
}
