// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that the siblings of the NHS number share with it: 11 is prime, and the weights are 10 to 1. */
class SiblingNumberProperties {
    @Property
    void oneWrongDigitIsAlwaysCaught(@ForAll("numbers") String number, @ForAll Random random) {
        StringBuilder text = new StringBuilder(number);
        int index = random.nextInt(10);
        text.setCharAt(index, (char) ('0' + (text.charAt(index) - '0' + 1 + random.nextInt(9)) % 10));

        assertThat(isSibling(text)).isFalse();
    }

    @Property
    void anyTwoDigitsSwappedAreAlwaysCaught(@ForAll("numbers") String number, @ForAll Random random) {
        StringBuilder text = new StringBuilder(number);
        int one = random.nextInt(10);
        int other = random.nextInt(10);
        text.setCharAt(one, number.charAt(other));
        text.setCharAt(other, number.charAt(one));

        boolean isUnchanged = text.toString().equals(number);
        assertThat(isSibling(text)).isEqualTo(isUnchanged);
    }

    @Property
    void eachIsAnNhsNumberToo(@ForAll("numbers") String number) {
        assertThat(NhsNumber.isValid(number)).isTrue();
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<Long> scottish = Arbitraries.longs().between(101_000_000L, 3_112_999_999L);
        Arbitrary<Long> northernIrish = Arbitraries.longs().between(3_200_000_010L, 3_999_999_999L);
        return Arbitraries.oneOf(scottish, northernIrish)
                .map("%010d"::formatted)
                .filter(SiblingNumberProperties::isSibling);
    }

    private static boolean isSibling(CharSequence text) {
        return ChiNumber.isValid(text) || HealthAndCareNumber.isValid(text);
    }
}
