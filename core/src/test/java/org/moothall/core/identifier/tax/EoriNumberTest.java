// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.tax.VatNumber.Prefix;

@DisplayName("An EORI number")
class EoriNumberTest {
    @Test
    @DisplayName("tells whether GB or XI stands in front of it")
    void tellsItsPrefix() {
        assertThat(EoriNumber.of("GB123456782000").prefix()).isEqualTo(Prefix.GB);
        assertThat(EoriNumber.of("XI123456782000").prefix()).isEqualTo(Prefix.XI);
    }

    @Test
    @DisplayName("tells the VAT registration number, whatever the last three digits are")
    void tellsTheVatNumber() {
        VatNumber vatNumber = VatNumber.of("123456782");

        assertThat(EoriNumber.of("GB123456782000").vatNumber()).contains(vatNumber);
        assertThat(EoriNumber.of("XI123456782001").vatNumber()).contains(vatNumber);
    }

    @Test
    @DisplayName("of a trader without a VAT registration number tells none")
    void tellsNoVatNumber() {
        assertThat(EoriNumber.of("GB123456783000").vatNumber()).isEmpty();
        assertThat(EoriNumber.of("GB000000000001").vatNumber()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "123456782000, must have GB or XI and 12 digits",
        "GB12345678200O, must be GB or XI and 12 digits",
        "FR123456782000, has an unknown prefix"
    })
    @DisplayName("says what it wanted")
    void saysWhatItWanted(String text, String message) {
        assertThat(EoriNumber.parse(text).fold(EoriNumber::value, Fault::text)).isEqualTo(message);
    }
}
