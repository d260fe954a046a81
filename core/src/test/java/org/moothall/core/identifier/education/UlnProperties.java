// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.identifier.health.NhsNumber;

/** The laws of the check digit of learner numbers: 11 is prime, and the weights are 10 to 1. */
class UlnProperties {
    @Property
    void noLearnerNumberIsAnNhsNumber(@ForAll("numbers") Uln number) {
        assertThat(NhsNumber.isValid(number.value())).isFalse();
    }

    @Property
    void oneWrongDigitIsAlwaysCaught(@ForAll("numbers") Uln number, @ForAll Random random) {
        StringBuilder text = new StringBuilder(number.value());
        int index = random.nextInt(10);
        text.setCharAt(index, (char) ('0' + (text.charAt(index) - '0' + 1 + random.nextInt(9)) % 10));

        assertThat(Uln.isValid(text)).isFalse();
    }

    @Property
    void anyTwoDigitsSwappedAreAlwaysCaught(@ForAll("numbers") Uln number, @ForAll Random random) {
        StringBuilder text = new StringBuilder(number.value());
        int one = random.nextInt(10);
        int other = random.nextInt(10);
        text.setCharAt(one, number.value().charAt(other));
        text.setCharAt(other, number.value().charAt(one));

        boolean isUnchanged = text.toString().equals(number.value());
        assertThat(Uln.isValid(text)).isEqualTo(isUnchanged);
    }

    @Provide
    Arbitrary<Uln> numbers() {
        return Arbitraries.longs()
                .between(1_000_000_000L, 9_999_999_999L)
                .map(number -> Long.toString(number))
                .filter(Uln::isValid)
                .map(Uln::of);
    }
}
