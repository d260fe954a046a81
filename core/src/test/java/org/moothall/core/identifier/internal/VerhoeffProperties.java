// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of Verhoeff's check. It does not catch every swap of digits that are not neighbours. */
class VerhoeffProperties {
    @Example
    void publishedExamplesAreRight() {
        assertThat(Stream.of("2363", "123451", "24700007")).allMatch(VerhoeffProperties::isRight);
    }

    @Property
    void digitsHaveOneCheckDigit(@ForAll("checked") String text) {
        String before = text.substring(0, text.length() - 1);

        assertThat(Stream.iterate(0, check -> check + 1).limit(10).filter(check -> isRight(before + check)))
                .hasSize(1);
    }

    @Property
    void oneWrongDigitIsAlwaysCaught(@ForAll("checked") String text, @ForAll Random random) {
        StringBuilder wrong = new StringBuilder(text);
        int index = random.nextInt(text.length());
        wrong.setCharAt(index, (char) ('0' + (text.charAt(index) - '0' + 1 + random.nextInt(9)) % 10));

        assertThat(isRight(wrong)).isFalse();
    }

    @Property
    void twoNeighboursSwappedAreAlwaysCaught(@ForAll("checked") String text, @ForAll Random random) {
        StringBuilder swapped = new StringBuilder(text);
        int index = random.nextInt(text.length() - 1);
        swapped.setCharAt(index, text.charAt(index + 1));
        swapped.setCharAt(index + 1, text.charAt(index));

        boolean isUnchanged = swapped.toString().equals(text);
        assertThat(isRight(swapped)).isEqualTo(isUnchanged);
    }

    @Property
    void whatDoesNotCountChangesNothing(@ForAll("checked") String text) {
        assertThat(isRight(" " + String.join("-", text.split("", -1)))).isTrue();
    }

    @Provide
    Arbitrary<String> checked() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .ofMinLength(2)
                .ofMaxLength(16)
                .filter(VerhoeffProperties::isRight);
    }

    private static boolean isRight(CharSequence text) {
        return Verhoeff.isRight(text, Reading.TYPED.keep(text));
    }
}
