// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.tax.VatNumber.Kind;
import org.moothall.core.identifier.tax.VatNumber.Prefix;

@DisplayName("A VAT registration number")
class VatNumberTest {
    @Test
    @DisplayName("is shown behind GB, or behind XI when asked")
    void isShownBehindAPrefix() {
        assertThat(VatNumber.of("123456782").format()).isEqualTo("GB 123 4567 82");
        assertThat(VatNumber.of("123456782001").format()).isEqualTo("GB 123 4567 82 001");
        assertThat(VatNumber.of("GD100").format()).isEqualTo("GB GD100");
        assertThat(VatNumber.of("123456782").format(Prefix.XI)).isEqualTo("XI 123 4567 82");
    }

    @Test
    @DisplayName("is the same with and without a prefix, which the text can be asked for")
    void isTheSameWithAPrefix() {
        assertThat(VatNumber.parse("XI 123 4567 82"))
                .isEqualTo(VatNumber.parse("GB123456782"))
                .isEqualTo(VatNumber.parse("123456782"));
        assertThat(VatNumber.prefixIn(" gb123456782")).contains(Prefix.GB);
        assertThat(VatNumber.prefixIn("xi 123 4567 82")).contains(Prefix.XI);
        assertThat(VatNumber.prefixIn("123456782")).isEmpty();
        assertThat(VatNumber.prefixIn("GB 123 4567 83")).isEmpty();
        assertThat(VatNumber.prefixIn("GB")).isEmpty();
        assertThat(VatNumber.prefixIn(null)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "123456782, STANDARD, ",
        "123456782001, BRANCH, 001",
        "GD100, GOVERNMENT_DEPARTMENT, ",
        "HA501, HEALTH_AUTHORITY, "
    })
    @DisplayName("tells what kind it is, and which branch")
    void tellsItsKind(String number, Kind kind, String branch) {
        assertThat(VatNumber.of(number).kind()).isEqualTo(kind);
        assertThat(VatNumber.of(number).branch().orElse(null)).isEqualTo(branch);
    }

    @Test
    @DisplayName("that leaves 55 is wrong, though others accept it")
    void thatLeaves55IsWrong() {
        assertThat(VatNumber.parse("693628450").fold(VatNumber::value, Fault::text))
                .isEqualTo("does not match its check digit; something was mistyped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000195", "000000140", "123456782", "123456727"})
    @DisplayName("may leave 0 or 42 in any range")
    void mayLeave0Or42InAnyRange(String number) {
        assertThat(VatNumber.isValid(number)).isTrue();
    }

    @Test
    @DisplayName("says what it wanted")
    void saysWhatItWanted() {
        assertThat(VatNumber.parse("GB1234").fold(VatNumber::value, Fault::text))
                .isEqualTo("must have 9 or 12 digits, or GD or HA and 3 digits");
        assertThat(VatNumber.parse("GD700").fold(VatNumber::value, Fault::text)).isEqualTo("has an unknown range");
    }
}
