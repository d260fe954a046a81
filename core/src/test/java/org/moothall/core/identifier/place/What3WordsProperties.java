// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.text.Unseen;

/** The laws of addresses of three words. */
class What3WordsProperties {
    @Property(tries = 20_000)
    void anyLettersOfAnyAlphabetAreReadAndReadAsThemselvesAgain(
            @ForAll("words") String one, @ForAll("words") String two, @ForAll("words") String three) {
        What3Words read =
                What3Words.parse("///" + one + "." + two + "." + three).orElseThrow();

        assertThat(What3Words.of(read.value())).isEqualTo(read);
        assertThat(read.words()).hasSize(3);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.integers()
                .between('A', 0x2_FFFF)
                .filter(Character::isLetter)
                .filter(letter -> !Unseen.isInvisible(letter))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(letters -> letters.stream().map(Character::toString).reduce("", String::concat));
    }
}
