// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of the check letter of pupil numbers: 23 is prime, and no weight is a multiple of it. A last letter counts the same as
 * some digit when it is one of the first ten, so the one for the other is not caught.
 */
class UpnProperties {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    @Property
    void twelveCharactersHaveOneCheckLetter(@ForAll("numbers") Upn number) {
        assertThat(LETTERS.chars()
                        .filter(letter ->
                                Upn.isValid((char) letter + number.value().substring(1)))
                        .count())
                .isEqualTo(1);
    }

    @Property
    void oneWrongDigitIsAlwaysCaught(@ForAll("numbers") Upn number, @ForAll Random random) {
        StringBuilder text = new StringBuilder(number.value());
        int index = 1 + random.nextInt(11);
        text.setCharAt(index, (char) ('0' + (text.charAt(index) - '0' + 1 + random.nextInt(9)) % 10));

        assertThat(Upn.isValid(text)).isFalse();
    }

    @Property
    void anyTwoDigitsSwappedAreAlwaysCaught(@ForAll("numbers") Upn number, @ForAll Random random) {
        StringBuilder text = new StringBuilder(number.value());
        int one = 1 + random.nextInt(11);
        int other = 1 + random.nextInt(11);
        text.setCharAt(one, number.value().charAt(other));
        text.setCharAt(other, number.value().charAt(one));

        boolean isUnchanged = text.toString().equals(number.value());
        assertThat(Upn.isValid(text)).isEqualTo(isUnchanged);
    }

    @Provide
    Arbitrary<Upn> numbers() {
        Arbitrary<Long> digits = Arbitraries.longs().between(1_0000_00_00L, 999_9999_99_99L);
        Arbitrary<Character> lasts = Arbitraries.chars().with("0123456789" + LETTERS);
        return Combinators.combine(digits, lasts).as((eleven, last) -> checked("%011d%c".formatted(eleven, last)));
    }

    private static Upn checked(String twelve) {
        for (char letter : LETTERS.toCharArray()) {
            if (Upn.isValid(letter + twelve)) {
                return Upn.of(letter + twelve);
            }
        }
        throw new AssertionError("no check letter is right");
    }
}
