// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;

/** The laws of National Insurance numbers. */
class NinoProperties {
    /** The same rules, said another way. */
    private static final Pattern STEM =
            Pattern.compile("(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}");

    @Property(tries = 5000)
    void aNumberIsWhatARegularExpressionOfTheRulesSaysToo(
            @ForAll("prefixes") String prefix, @ForAll @CharRange(from = '0', to = 'z') char suffix) {
        String stem = prefix + "000000";

        assertThat(NinoStem.isValid(stem)).isEqualTo(STEM.matcher(stem).matches());
        assertThat(Nino.isValid(stem + "A")).isEqualTo(NinoStem.isValid(stem));
        assertThat(Nino.isValid(stem + suffix)).isEqualTo(NinoStem.isValid(stem) && "ABCDabcd".indexOf(suffix) >= 0);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
    }
}
