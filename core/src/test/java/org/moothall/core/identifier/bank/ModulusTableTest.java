// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.bank.ModulusRule.Method;

@DisplayName("A table of weights")
class ModulusTableTest {
    private static final String LINE = "089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1";

    @Test
    @DisplayName("is read from the published files, and knows from when it holds")
    void isRead() {
        ModulusTable table = ModulusFixture.table();

        assertThat(table.asAt()).isEqualTo(ModulusFixture.AS_AT);
        assertThat(table.rules(SortCode.of("990299")))
                .containsExactly(
                        new ModulusRule(Method.MOD11, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 2),
                        new ModulusRule(Method.MOD11, List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 9));
        assertThat(table.rules(SortCode.of("990900"))).isEmpty();
        assertThat(table.substitute(SortCode.of("990500"))).isEqualTo(SortCode.of("990505"));
        assertThat(table.substitute(SortCode.of("990501"))).isEqualTo(SortCode.of("990501"));
    }

    @Test
    @DisplayName("may have tabs, Windows line ends, empty lines and a byte-order mark")
    void mayBeUntidy() {
        assertThat(told("\uFEFF" + LINE.replace(' ', '\t') + "\r\n\r\n" + LINE + "   3 \r\n", ""))
                .isEmpty();
    }

    @Test
    @DisplayName("with faults is told all of them, line by line and without quoting any")
    void withFaults() {
        assertThat(told(
                        "089000 089999 MOD10 0 0 0\n"
                                + "08900 089O99 MOD12 0 x 0 0 0 0 7 1 3 7 1 3 7 -1x 15\n"
                                + "089999 089000 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 14\n",
                        "938173\n938173 93801\n938173 938017\n938173 938018\n"))
                .containsExactly(
                        "weights, row 1: the line has 6 fields; a first and a last sort code, a method, 14 weights and"
                                + " perhaps an exception were wanted [core/modulus-table]",
                        "weights, row 2, column first: a sort code is 6 digits; this is not [core/modulus-table]",
                        "weights, row 2, column last: a sort code is 6 digits; this is not [core/modulus-table]",
                        "weights, row 2, column method: a method is MOD10, MOD11 or DBLAL; this is not"
                                + " [core/modulus-table]",
                        "weights, row 2, column weight 2: a weight is -999 to 999; this is not [core/modulus-table]",
                        "weights, row 2, column weight 14: a weight is -999 to 999; this is not [core/modulus-table]",
                        "weights, row 2, column exception: an exception is 1 to 14; this is not [core/modulus-table]",
                        "weights, row 3, column last: the last sort code comes before the first; swap them"
                                + " [core/modulus-table]",
                        "substitutions, row 1: the line has 1 fields; a sort code and the one in its place were wanted"
                                + " [core/modulus-table]",
                        "substitutions, row 2, column substitute: a sort code is 6 digits; this is not"
                                + " [core/modulus-table]",
                        "substitutions, row 4, column sort code: this sort code is substituted on an earlier line; keep"
                                + " one of the two [core/modulus-table]");
    }

    @Test
    @DisplayName("has two rules for a sort code at most, however its ranges overlap")
    void hasTwoRulesAtMost() {
        String ten = LINE.replace("089000 089999", "000010 000020");
        String fifteen = LINE.replace("089000 089999", "000015 000025");
        String five = LINE.replace("089000 089999", "000005 000030");

        assertThat(told(ten + "\n" + fifteen, "")).isEmpty();
        assertThat(told(ten + "\n" + fifteen + "\n" + five, ""))
                .containsExactly(
                        "weights, row 2, column first: this sort code has more than 2 rules; take the file as it is"
                                + " published [core/modulus-table]");
    }

    @Test
    @DisplayName("with nothing in it is no table")
    void withNothingInIt() {
        assertThat(told(" \n", ""))
                .containsExactly("weights: there is nothing in the file, so nothing could be checked with it; take the"
                        + " published one [core/modulus-table]");
    }

    @Test
    @DisplayName("of one's own has rules of 14 weights and a known exception")
    void ofOnesOwn() {
        assertThatThrownBy(() -> new ModulusRule(Method.MOD10, List.of(1, 2), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a modulus rule has 14 weights; these are [1, 2]");
        assertThatThrownBy(() -> new ModulusRule(Method.MOD10, Collections.nCopies(14, 1), 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an exception of a modulus rule is 1 to 14, or 0 for none; this is 15");
    }

    private static List<String> told(String weights, String substitutions) {
        return ModulusTable.read(weights, substitutions, ModulusFixture.AS_AT)
                .<List<Finding>>fold(table -> List.of(), faults -> List.copyOf(faults))
                .stream()
                .map(Finding::text)
                .toList();
    }
}
