// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.time.LocalDate;
import org.moothall.core.finding.Checked;

/**
 * A small table that nobody published: sort codes that are no bank's, and weights so few that each sum can be done in the
 * head. The third and fourth digit of a sort code are the exception that its rules have.
 */
final class ModulusFixture {
    static final LocalDate AS_AT = LocalDate.of(2026, 1, 1);

    //                            u v w x y z a b c d e f g h
    static final String WEIGHTS = """
            990000 990000 MOD10   0 0 0 0 0 0 0 0 0 0 0 0 1 1
            990001 990001 MOD11   0 0 0 0 0 0 0 0 0 0 0 0 2 1
            990002 990002 DBLAL   0 0 0 0 0 0 0 0 0 0 0 0 2 1
            990003 990003 MOD10   0 0 0 0 0 0 0 0 0 0 0 0 1 1
            990003 990003 MOD11   0 0 0 0 0 0 0 0 0 0 0 0 2 1
            990100 990199 DBLAL   0 0 0 0 0 0 0 0 0 0 0 0 2 1  1
            990200 990299 MOD11   0 0 0 0 0 0 0 0 0 0 0 0 0 1  2
            990200 990299 MOD11   1 0 0 0 0 0 0 0 0 0 0 0 0 1  9
            990300 990399 MOD10   0 0 0 0 0 0 0 0 0 0 0 0 1 1
            990300 990399 DBLAL   0 0 0 0 0 0 0 0 0 0 0 0 0 1  3
            990400 990499 MOD11   0 0 0 0 0 0 0 0 0 0 0 2 0 0  4
            990500 990599 MOD11   0 0 0 0 0 1 1 0 0 0 0 0 0 0  5
            990500 990599 DBLAL   0 0 0 0 0 1 0 2 0 0 0 0 0 0  5
            990600 990699 MOD11   0 0 0 0 0 0 0 0 0 0 0 0 0 1  6
            990600 990699 DBLAL   0 0 0 0 0 0 0 0 0 0 0 0 1 1  6
            990700 990799 MOD11   0 0 0 0 0 0 1 0 0 0 0 0 0 1  7
            990800 990899 MOD11   0 0 0 0 0 1 0 0 0 0 0 0 0 1  8
            991000 991099 MOD11   0 0 0 0 0 0 1 1 0 0 0 0 0 1 10
            991000 991099 MOD11   0 0 0 0 0 0 0 0 1 0 0 0 0 1 11
            991200 991299 MOD11   0 0 0 0 0 0 0 0 0 0 0 0 0 1 12
            991200 991299 MOD10   0 0 0 0 0 0 0 0 0 0 0 0 1 1 13
            070116 070116 MOD11   0 0 7 6 5 8 9 4 5 6 7 8 9 -1 12
            070116 070116 MOD10   0 0 0 0 0 0 0 0 0 0 0 0 1 1 13
            991500 991599 MOD10   0 0 0 0 0 0 0 0 0 0 0 0 9 -1
            991501 991501 DBLAL   0 0 0 0 0 0 0 0 0 0 0 0 2 -1
            991400 991499 MOD11   0 0 0 0 0 0 0 0 0 0 0 0 2 1 14
            """;

    static final String SUBSTITUTIONS = "990500 990505\n";

    private ModulusFixture() {}

    static ModulusTable table() {
        return ((Checked.Sound<ModulusTable>) ModulusTable.read(WEIGHTS, SUBSTITUTIONS, AS_AT)).value();
    }
}
