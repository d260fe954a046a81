// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the check digits and letters of HM Revenue and Customs promise, and what they do not. */
class TaxCheckProperties {
    /** Not of references that begin with 1 or 2: each of these stands for two remainders. */
    @Property
    void oneWrongDigitOfAUtrThatBeginsWith3To9IsCaught(
            @ForAll("utrs") String utr,
            @ForAll @IntRange(max = 9) int index,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        Assume.that(utr.charAt(0) > '2');

        assertThat(Utr.isValid(utr)).isTrue();
        assertThat(Utr.isValid(withWrongDigit(utr, index, by))).isFalse();
    }

    @Property
    void nineDigitsOfAUtrHaveOneCheckDigit(@ForAll("utrs") String utr) {
        assertThat("0123456789".chars().mapToObj(check -> (char) check + utr.substring(1)))
                .filteredOn(Utr::isValid)
                .containsExactly(utr);
    }

    /** The weights 6 and 7 of the third and second digit can turn a remainder of 0 into 42. */
    @Property
    void oneWrongDigitOfAVatNumberIsCaughtButInTheSecondAndThird(
            @ForAll("vatNumbers") String number,
            @ForAll("otherThanSecondAndThird") int index,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(VatNumber.isValid(number)).isTrue();
        assertThat(VatNumber.isValid(withWrongDigit(number, index, by))).isFalse();
    }

    @Property
    void aVatNumberLeavesARemainderOf0Or42AndEndsIn00To97(
            @ForAll @IntRange(min = 1, max = 9_999_999) int seven, @ForAll @IntRange(max = 99) int ending) {
        String digits = "%07d%02d".formatted(seven, ending);
        int sum = ending;
        for (int index = 0; index < 7; index++) {
            sum += (8 - index) * (digits.charAt(index) - '0');
        }

        assertThat(VatNumber.isValid(digits))
                .isEqualTo(ending <= 97 && List.of(0, 42).contains(sum % 97));
    }

    /** Of letters this is not so: A and U are alike to the check, and ten others are like the digits. */
    @Property
    void oneWrongDigitOfAnAccountsOfficeReferenceIsCaught(
            @ForAll("accountsOfficeReferences") String reference,
            @ForAll("digitsOfAccountsOfficeReferences") int index,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(AccountsOfficeReference.isValid(withWrongDigit(reference, index, by)))
                .isFalse();
    }

    @Property
    void twoSwappedDigitsOfAnAccountsOfficeReferenceAreCaught(
            @ForAll("accountsOfficeReferences") String reference,
            @ForAll("digitsOfAccountsOfficeReferences") int one,
            @ForAll("digitsOfAccountsOfficeReferences") int other) {
        Assume.that(reference.charAt(one) != reference.charAt(other));
        StringBuilder swapped = new StringBuilder(reference);
        swapped.setCharAt(one, reference.charAt(other));
        swapped.setCharAt(other, reference.charAt(one));

        assertThat(AccountsOfficeReference.isValid(swapped)).isFalse();
    }

    @Provide
    Arbitrary<String> utrs() {
        return Arbitraries.integers()
                .between(0, 999_999_999)
                .map("%09d"::formatted)
                .map(nine -> "0123456789"
                        .chars()
                        .mapToObj(check -> (char) check + nine)
                        .filter(Utr::isValid)
                        .findFirst()
                        .orElseThrow());
    }

    @Provide
    Arbitrary<String> vatNumbers() {
        return Combinators.combine(Arbitraries.integers().between(1, 9_999_999), Arbitraries.of(0, 55))
                .as((seven, scheme) -> {
                    String digits = "%07d".formatted(seven);
                    int sum = scheme;
                    for (int index = 0; index < 7; index++) {
                        sum += (8 - index) * (digits.charAt(index) - '0');
                    }
                    return digits + "%02d".formatted(97 - sum % 97);
                });
    }

    @Provide
    Arbitrary<Integer> otherThanSecondAndThird() {
        return Arbitraries.of(0, 3, 4, 5, 6, 7, 8);
    }

    @Provide
    Arbitrary<String> accountsOfficeReferences() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 99_999_999))
                .as((office, rest) -> "ABCDEFGHJKLMNPQRSTVWXYZ"
                        .chars()
                        .mapToObj(letter -> "%03dP%c%08d".formatted(office, letter, rest))
                        .filter(AccountsOfficeReference::isValid)
                        .findFirst()
                        .orElseThrow());
    }

    @Provide
    Arbitrary<Integer> digitsOfAccountsOfficeReferences() {
        return Arbitraries.of(0, 1, 2, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    private static String withWrongDigit(String text, int index, int by) {
        StringBuilder wrong = new StringBuilder(text);
        wrong.setCharAt(index, (char) ('0' + (text.charAt(index) - '0' + by) % 10));
        return wrong.toString();
    }
}
