// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a check symbol promises; each reference is tried with every slip of its kind. */
class CaseReferenceProperties {
    private static final String ANY_SYMBOL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Property(tries = 1000)
    void aReferenceReadsAsItself(@ForAll("references") CaseReference reference) {
        assertThat(CaseReference.parse(reference.value()).optional()).contains(reference);
    }

    @Property(tries = 500)
    void everySingleWrongSymbolIsCaught(@ForAll("references") CaseReference reference) {
        String right = reference.value().replace("-", "");
        for (int index = 0; index < right.length(); index++) {
            for (int symbol = 0; symbol < ANY_SYMBOL.length(); symbol++) {
                StringBuilder text = new StringBuilder(right);
                text.setCharAt(index, ANY_SYMBOL.charAt(symbol));
                boolean isUnchanged = text.charAt(index) == right.charAt(index);
                assertThat(CaseReference.isValid(text)).isEqualTo(isUnchanged);
            }
        }
    }

    @Property(tries = 1000)
    void everySwapOfTwoDifferentSymbolsIsCaughtHoweverFarApart(@ForAll("references") CaseReference reference) {
        String right = reference.value().replace("-", "");
        for (int one = 0; one < right.length(); one++) {
            for (int other = one + 1; other < right.length(); other++) {
                StringBuilder text = new StringBuilder(right);
                text.setCharAt(one, right.charAt(other));
                text.setCharAt(other, right.charAt(one));
                boolean isUnchanged = right.charAt(one) == right.charAt(other);
                assertThat(CaseReference.isValid(text)).isEqualTo(isUnchanged);
            }
        }
    }

    @Provide
    Arbitrary<CaseReference> references() {
        Arbitrary<String> prefixes =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(2).ofMaxLength(4);
        Arbitrary<Long> sequences = Arbitraries.longs().between(0, CaseReference.LIMIT - 1);
        return Combinators.combine(prefixes, sequences).as(CaseReference::numbered);
    }
}
