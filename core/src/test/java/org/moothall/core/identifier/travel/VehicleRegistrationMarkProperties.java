// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of vehicle registration marks. */
class VehicleRegistrationMarkProperties {
    /** The same rules, said another way. */
    private static final Pattern MARK = Pattern.compile(String.join(
            "|",
            "[A-Z&&[^IQZ]]{2}(?:0[2-9]|[1-9][0-9])[A-Z&&[^IQ]]{3}",
            "[A-Z&&[^IOUZ]][1-9][0-9]{0,2}[A-Z]{3}",
            "[A-Z]{3}[1-9][0-9]{0,2}[A-Z&&[^IOQUZ]]",
            "[A-Z]{1,3}[1-9][0-9]{0,3}",
            "[1-9][0-9]{0,3}[A-Z]{1,2}",
            "[1-9][0-9]{0,2}[A-Z]{3}",
            "[1-9][0-9]{2}[DX][1-9][0-9]{2}"));

    @Property(tries = 20_000)
    void aMarkIsWhatARegularExpressionOfTheRulesSaysToo(@ForAll("markLike") String text) {
        assertThat(VehicleRegistrationMark.isValid(text))
                .isEqualTo(MARK.matcher(text).matches());
    }

    @Property(tries = 5_000)
    void howAMarkIsShownReadsAsTheMark(@ForAll("markLike") String text) {
        VehicleRegistrationMark.parse(text)
                .optional()
                .ifPresent(mark -> assertThat(
                                VehicleRegistrationMark.parse(mark.format()).orElseThrow())
                        .isEqualTo(mark));
    }

    @Provide
    Arbitrary<String> markLike() {
        return Combinators.combine(
                        letters(),
                        digits(),
                        letters(),
                        digits(),
                        Arbitraries.integers().between(0, 3))
                .as((first, second, third, fourth, arrangement) -> switch (arrangement) {
                    case 0 -> first + second;
                    case 1 -> second + third;
                    case 2 -> first + second + third;
                    default -> second + third + fourth;
                });
    }

    private static Arbitrary<String> letters() {
        return runs("ABDIOQUXZ");
    }

    private static Arbitrary<String> digits() {
        return runs("0129");
    }

    private static Arbitrary<String> runs(String characters) {
        return Arbitraries.strings().withChars(characters).ofMinLength(1).ofMaxLength(4);
    }
}
