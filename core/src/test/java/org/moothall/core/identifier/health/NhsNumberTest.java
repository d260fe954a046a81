// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("An NHS number")
class NhsNumberTest {
    @Test
    @DisplayName("is shown in groups of 3, 3 and 4, and logged as its last two digits")
    void isShownInGroups() {
        NhsNumber number = NhsNumber.of("9990000018");

        assertThat(number.format()).isEqualTo("999 000 0018");
        assertThat(number).hasToString("NhsNumber[********18]");
    }

    @ParameterizedTest(name = "from {0} on: {1}")
    @CsvSource({
        "1, UNALLOCATED",
        "10099999, UNALLOCATED",
        "10100000, SCOTLAND",
        "311299999, SCOTLAND",
        "311300000, UNALLOCATED",
        "320000001, NORTHERN_IRELAND",
        "399999999, NORTHERN_IRELAND",
        "400000000, ENGLAND_WALES_IOM",
        "499999999, ENGLAND_WALES_IOM",
        "500000000, RESERVED",
        "599999999, RESERVED",
        "600000000, ENGLAND_WALES_IOM",
        "799999999, ENGLAND_WALES_IOM",
        "800000000, IRELAND_IHI",
        "859999999, IRELAND_IHI",
        "860000000, UNALLOCATED",
        "899999999, UNALLOCATED",
        "900000000, TEST",
        "999999999, TEST"
    })
    @DisplayName("knows whose range it is in, at both ends")
    void knowsItsRegion(int nine, NhsNumber.Region region) {
        assertThat(nearest(nine).region()).isEqualTo(region);
    }

    @Test
    @DisplayName("of one repeated digit passes, and can be told")
    void ofOneRepeatedDigitCanBeTold() {
        assertThat(NhsNumber.of("4444444444").isRepeatedDigit()).isTrue();
        assertThat(NhsNumber.of("9990000018").isRepeatedDigit()).isFalse();
    }

    @Test
    @DisplayName("is not a National Insurance number, and says so when it is given one")
    void isNotANationalInsuranceNumber() {
        assertThat(NhsNumber.parse("aa 00 00 00 a").fold(NhsNumber::value, Fault::text))
                .isEqualTo("must have 10 digits; this looks like a National Insurance number");
        assertThat(NhsNumber.parse("999000001").fold(NhsNumber::value, Fault::text))
                .isEqualTo("must have 10 digits");
    }

    /** The number that begins with nine digits; at the end of a range those before, at its beginning those after. */
    private static NhsNumber nearest(int nine) {
        int step = nine % 10 == 9 ? -1 : 1;
        for (int candidate = nine; ; candidate += step) {
            for (int check = 0; check < 10; check++) {
                String text = "%09d%d".formatted(candidate, check);
                if (NhsNumber.isValid(text)) {
                    return NhsNumber.of(text);
                }
            }
        }
    }
}
