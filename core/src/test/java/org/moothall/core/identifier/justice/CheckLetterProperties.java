// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the check letter promises: of the century it promises nothing. */
class CheckLetterProperties {
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    @Property
    void oneWrongDigitIsCaught(
            @ForAll("ids") String id, @ForAll("digits") int index, @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder wrong = new StringBuilder(id);
        wrong.setCharAt(index, (char) ('0' + (id.charAt(index) - '0' + by) % 10));

        assertThat(PncId.isValid(id)).isTrue();
        assertThat(PncId.isValid(wrong)).isFalse();
    }

    @Property
    void twoSwappedDigitsAreCaught(@ForAll("ids") String id, @ForAll("digits") int one, @ForAll("digits") int other) {
        Assume.that(id.charAt(one) != id.charAt(other));
        StringBuilder swapped = new StringBuilder(id);
        swapped.setCharAt(one, id.charAt(other));
        swapped.setCharAt(other, id.charAt(one));

        assertThat(PncId.isValid(swapped)).isFalse();
    }

    @Property
    void aSerialAndAYearHaveOneLetter(
            @ForAll @IntRange(max = 999_999) int serial, @ForAll @IntRange(max = 99) int year) {
        char letter = LETTERS.charAt((year * 1_000_000 + serial) % 23);

        assertThat("ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(each -> "%06d/%02d%c".formatted(serial, year, each)))
                .filteredOn(CroNumber::isValid)
                .containsExactly("%06d/%02d%c".formatted(serial, year, letter));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.integers()
                .between(0, 999_999_999)
                .map(number -> "20%02d/%07d%c"
                        .formatted(number / 10_000_000, number % 10_000_000, LETTERS.charAt(number % 23)));
    }

    @Provide
    Arbitrary<Integer> digits() {
        return Arbitraries.of(2, 3, 5, 6, 7, 8, 9, 10, 11);
    }
}
