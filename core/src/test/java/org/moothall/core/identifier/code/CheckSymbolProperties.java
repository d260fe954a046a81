// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What each check symbol promises, and no more; every number is tried with every slip of its kind. */
class CheckSymbolProperties {
    private static final String DIGITS = "0123456789";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

    @Property(tries = 300)
    void everySingleWrongDigitIsCaughtByAllOfThem(@ForAll("bodies") String body) {
        wrongSymbols(LuhnNumber.ofBody(body).value(), DIGITS, caughtBy(LuhnNumber::isValid));
        wrongSymbols(VerhoeffNumber.ofBody(body).value(), DIGITS, caughtBy(VerhoeffNumber::isValid));
        wrongSymbols(DammNumber.ofBody(body).value(), DIGITS, caughtBy(DammNumber::isValid));
    }

    @Property(tries = 300)
    void everySwapOfNeighboursIsCaughtByVerhoeffAndDamm(@ForAll("bodies") String body) {
        swaps(VerhoeffNumber.ofBody(body).value(), 1, caughtBy(VerhoeffNumber::isValid));
        swaps(DammNumber.ofBody(body).value(), 1, caughtBy(DammNumber::isValid));
    }

    /** 09 and 90 add up alike: Luhn's is the weakest of the three. */
    @Property(tries = 300)
    void everySwapOfNeighboursButNineAndZeroIsCaughtByLuhn(@ForAll("bodies") String body) {
        swaps(
                LuhnNumber.ofBody(body).value(),
                1,
                (right, wrong) -> assertThat(LuhnNumber.isValid(wrong)).isEqualTo(isNineAndZero(right, wrong)));
    }

    /** Up to 18 places apart; 19 from the check symbol, weights are opposite and two may change places unseen. */
    @Property(tries = 100)
    void everySingleWrongSymbolAndEverySwapIsCaughtByCrockford(@ForAll("crockfordBodies") String body) {
        String right = Crockford37.ofBody(body).value();

        wrongSymbols(right, CROCKFORD, caughtBy(Crockford37::isValid));
        for (int distance = 1; distance < right.length(); distance++) {
            swaps(right, distance, caughtBy(Crockford37::isValid));
        }
    }

    @Property(tries = 300)
    void zerosInFrontOfLuhnDammAndCrockfordAreNotCaught(@ForAll("bodies") String body) {
        assertThat(LuhnNumber.isValid("0" + LuhnNumber.ofBody(body).value())).isTrue();
        assertThat(DammNumber.isValid("0" + DammNumber.ofBody(body).value())).isTrue();
        assertThat(Crockford37.isValid("0" + Crockford37.ofBody(body).value())).isTrue();
    }

    @Property(tries = 300)
    void everySingleWrongDigitOfABookOrATradeItemIsCaught(@ForAll("nine") String nine) {
        String old = oldNumber(nine);
        wrongSymbols(old, DIGITS + "X", caughtBy(Isbn::isValid));
        String book = Isbn.parse(old).orElseThrow().value();
        wrongSymbols(book, DIGITS, caughtBy(Isbn::isValid));
        wrongSymbols(book, DIGITS, caughtBy(Gtin::isValid));
    }

    /** Of 10 digits; of 13, neighbours that differ by 5 may change places unseen. */
    @Property(tries = 300)
    void everySwapInAnOldBookNumberIsCaughtHoweverFarApart(@ForAll("nine") String nine) {
        for (int distance = 1; distance < 10; distance++) {
            swaps(oldNumber(nine), distance, caughtBy(Isbn::isValid));
        }
    }

    @Property(tries = 300)
    void aTradeItemStaysRightWhenZerosFillItUp(@ForAll("nine") String nine) {
        String book = Isbn.parse(oldNumber(nine)).orElseThrow().value();

        assertThat(Gtin.isValid("0" + book)).isTrue();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withChars(DIGITS).ofMinLength(1).ofMaxLength(16);
    }

    @Provide
    Arbitrary<String> nine() {
        return Arbitraries.strings().withChars(DIGITS).ofLength(9);
    }

    @Provide
    Arbitrary<String> crockfordBodies() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
                .ofMinLength(1)
                .ofMaxLength(18);
    }

    private static String oldNumber(String nine) {
        return (DIGITS + "X")
                .chars()
                .mapToObj(check -> nine + (char) check)
                .filter(Isbn::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static BiConsumer<String, String> caughtBy(Predicate<String> isValid) {
        return (right, wrong) -> {
            assertThat(isValid.test(right)).isTrue();
            assertThat(isValid.test(wrong)).isFalse();
        };
    }

    private static void wrongSymbols(String right, String alphabet, BiConsumer<String, String> check) {
        for (int index = 0; index < right.length(); index++) {
            for (char symbol : alphabet.toCharArray()) {
                StringBuilder wrong = new StringBuilder(right);
                wrong.setCharAt(index, symbol);
                if (symbol != right.charAt(index)) {
                    check.accept(right, wrong.toString());
                }
            }
        }
    }

    private static void swaps(String right, int distance, BiConsumer<String, String> check) {
        for (int index = 0; index + distance < right.length(); index++) {
            StringBuilder wrong = new StringBuilder(right);
            wrong.setCharAt(index, right.charAt(index + distance));
            wrong.setCharAt(index + distance, right.charAt(index));
            if (right.charAt(index) != right.charAt(index + distance)) {
                check.accept(right, wrong.toString());
            }
        }
    }

    private static boolean isNineAndZero(String right, String wrong) {
        int index = 0;
        while (right.charAt(index) == wrong.charAt(index)) {
            index++;
        }
        return right.startsWith("09", index) || right.startsWith("90", index);
    }
}
