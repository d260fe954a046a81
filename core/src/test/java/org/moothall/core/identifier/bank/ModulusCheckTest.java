// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.bank.ModulusCheck.Verdict;

@DisplayName("An account number is judged by its sort code's rules")
class ModulusCheckTest {
    private final ModulusCheck check = ModulusCheck.by(ModulusFixture.table());

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "123456, 12345678, NOT_CHECKED, in no line of the table",
        "990000, 00000055, PLAUSIBLE,   5 + 5 = 10",
        "990000, 00000054, IMPLAUSIBLE, 9",
        "990001, 00000051, PLAUSIBLE,   2 x 5 + 1 = 11",
        "990001, 00000052, IMPLAUSIBLE, 12",
        "990002, 00000067, PLAUSIBLE,   12 gives 1 + 2 and 7 more is 10",
        "990002, 00000068, IMPLAUSIBLE, 11 although 12 + 8 is 20"
    })
    @DisplayName("by the sum of products, or by the digits of the products")
    void bySum(String sortCode, String account, Verdict verdict, String sum) {
        assertThat(judge(sortCode, account)).as(sum).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "990003, 00000019, PLAUSIBLE,   1 + 9 = 10 and 2 + 9 = 11",
        "990003, 00000055, IMPLAUSIBLE, 10 and 15",
        "990003, 00000051, IMPLAUSIBLE, 6 and 11"
    })
    @DisplayName("by both rules where it has two")
    void byBoth(String sortCode, String account, Verdict verdict, String sum) {
        assertThat(judge(sortCode, account)).as(sum).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "990100, 00000011, PLAUSIBLE,   exception 1: 2 + 1 + 27 = 30",
        "990100, 00000067, IMPLAUSIBLE, exception 1: 10 + 27",
        "990200, 00000000, PLAUSIBLE,   exception 2: a is 0 so h alone counts",
        "990200, 10000001, PLAUSIBLE,   exception 2: a is not 0 so other weights; 4 of x and 6 of a and 1 of h = 11",
        "990200, 10000002, IMPLAUSIBLE, exceptions 2 and 9: 12 and 3 + 2",
        "990200, 10000096, PLAUSIBLE,   exception 2: g is 9 so nothing before c counts; 27 + 6 = 33",
        "990200, 10000091, IMPLAUSIBLE, exceptions 2 and 9: 28 and 3 + 1",
        "990200, 00000008, PLAUSIBLE,   exception 9: with 309634; 3 + 8 = 11",
        "990200, 00000005, IMPLAUSIBLE, exceptions 2 and 9: 5 and 8",
        "990300, 00600055, PLAUSIBLE,   exception 3: c is 6 so the first rule alone counts",
        "990300, 00900055, PLAUSIBLE,   exception 3: c is 9 likewise",
        "990300, 00000055, IMPLAUSIBLE, exception 3: c is 0 and the second gives 5",
        "990300, 00600054, IMPLAUSIBLE, exception 3: the first rule gives 9",
        "990400, 00000510, PLAUSIBLE,   exception 4: 2 x 5 leaves 10",
        "990400, 00000608, IMPLAUSIBLE, exception 4: 12 leaves 1",
        "990400, 00000601, PLAUSIBLE,   exception 4: 12 leaves 1",
        "990400, 00000610, IMPLAUSIBLE, exception 4: 12 leaves 1 which is 1 + 0 but not 10",
        "990500, 23000049, PLAUSIBLE,   exception 5: 5 + 2 = 7 and 11 - 7 = 4; 5 + 6 leaves 1 and 10 - 1 = 9",
        "990500, 23000048, IMPLAUSIBLE, exception 5: h is not 9",
        "990500, 23000039, IMPLAUSIBLE, exception 5: g is not 4",
        "990502, 23000072, PLAUSIBLE,   exception 5: no substitute; 2 + 2 and 11 - 4 = 7; 2 + 6 and 10 - 8 = 2",
        "990500, 67000000, PLAUSIBLE,   exception 5: 5 + 6 leaves 0 and 5 + 1 + 4 leaves 0",
        "990500, 67000010, IMPLAUSIBLE, exception 5: nothing left wants 0",
        "990500, 70000005, IMPLAUSIBLE, exception 5: 5 + 7 leaves 1 which no digit mends",
        "990500, 70000015, IMPLAUSIBLE, exception 5: nor 1",
        "990600, 40000011, PLAUSIBLE,   exception 6: foreign currency",
        "990600, 80000077, PLAUSIBLE,   exception 6: foreign currency",
        "990600, 30000011, IMPLAUSIBLE, exception 6: a is below 4",
        "990600, 90000011, IMPLAUSIBLE, exception 6: a is above 8",
        "990600, 40000012, IMPLAUSIBLE, exception 6: g is not h",
        "990700, 50000006, PLAUSIBLE,   exception 7: 5 + 6 = 11",
        "990700, 50000090, PLAUSIBLE,   exception 7: g is 9 so a does not count",
        "990700, 50000096, IMPLAUSIBLE, exception 7: 6",
        "990800, 00000005, PLAUSIBLE,   exception 8: with 090126; 6 + 5 = 11",
        "990800, 00000000, IMPLAUSIBLE, exception 8: 6",
        "991000, 99100090, PLAUSIBLE,   exception 10: ab is 99 and g is 9 so nothing before c counts",
        "991000, 09100090, PLAUSIBLE,   exception 10: ab is 09 likewise",
        "991000, 18100090, IMPLAUSIBLE, exceptions 10 and 11: 9 and 1",
        "991000, 99100080, IMPLAUSIBLE, exceptions 10 and 11: g is 8 so 18 and 1",
        "991000, 90100090, IMPLAUSIBLE, exceptions 10 and 11: ab is 90 so 9 and 1",
        "991000, 11900092, PLAUSIBLE,   exception 11: 4 but 9 + 2 = 11",
        "991200, 00000055, PLAUSIBLE,   exception 13: 5 but 10",
        "991200, 00000090, PLAUSIBLE,   exception 12: 0 although 9",
        "991200, 00000054, IMPLAUSIBLE, exceptions 12 and 13: 4 and 9",
        "070116, 34012583, PLAUSIBLE,   exception 12: the last weight is -1; 234 - 3 = 21 x 11",
        "070116, 34012587, IMPLAUSIBLE, exception 12: 234 - 7 and exception 13: 15",
        "070116, 34012582, PLAUSIBLE,   exception 13: 10",
        "991500, 00000019, PLAUSIBLE,   a weight of -1: 9 - 9 = 0",
        "991500, 00000009, IMPLAUSIBLE, a weight of -1: -9",
        "991500, 00000018, IMPLAUSIBLE, a weight of -1: 9 - 8 = 1",
        "991501, 00000019, IMPLAUSIBLE, both: 0 but 2 - 9",
        "991501, 00000000, PLAUSIBLE,   both: 0",
        "991400, 00000051, PLAUSIBLE,   exception 14: 11 at once",
        "991400, 00000510, PLAUSIBLE,   exception 14: 2 but shifted 11",
        "991400, 00000511, PLAUSIBLE,   exception 14: 3 but shifted 11",
        "991400, 00000559, IMPLAUSIBLE, exception 14: 19 and shifted 15",
        "991400, 00000512, IMPLAUSIBLE, exception 14: 4 and not to be shifted"
    })
    @DisplayName("with each exception")
    void withExceptions(String sortCode, String account, Verdict verdict, String sum) {
        assertThat(judge(sortCode, account)).as(sum).isEqualTo(verdict);
    }

    private Verdict judge(String sortCode, String account) {
        return check.verdict(SortCode.of(sortCode), AccountNumber.of(account));
    }
}
