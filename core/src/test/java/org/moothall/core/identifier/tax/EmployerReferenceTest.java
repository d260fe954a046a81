// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;

@DisplayName("An employer's or a temporary reference")
class EmployerReferenceTest {
    @Test
    @DisplayName("names the tax office and the employer")
    void namesTheTaxOffice() {
        PayeReference reference = PayeReference.of("123/AB456");

        assertThat(reference.taxOffice()).isEqualTo("123");
        assertThat(reference.employer()).isEqualTo("AB456");
        assertThat(reference.format()).isEqualTo("123/AB456");
        assertThat(AccountsOfficeReference.of("120PS00000019").office()).isEqualTo("120");
    }

    @Test
    @DisplayName("of a payment is not read with the year and month that it adds")
    void ofAPaymentIsNotRead() {
        assertThat(AccountsOfficeReference.parse("120PS00000019 2604")
                        .fold(AccountsOfficeReference::value, Fault::text))
                .isEqualTo("must have 13 characters, without the year and month that a payment adds");
    }

    @Test
    @DisplayName("of office 961 with X at its end has a 0 after the check letter, and else has digits alone there")
    void ofOffice961() {
        assertThat(AccountsOfficeReference.isValid("961PM0000001X")).isTrue();
        assertThat(AccountsOfficeReference.parse("961PZ1000001X").fold(AccountsOfficeReference::value, Fault::text))
                .isEqualTo("must be 3 digits, P, a letter, 7 digits and a digit or X, like 120PS00000019");
        assertThat(AccountsOfficeReference.isValid("120PM1000001X")).isTrue();
        assertThat(AccountsOfficeReference.isValid("961PN000000A1")).isFalse();
        assertThat(AccountsOfficeReference.isValid("120PF000000A1")).isTrue();
    }

    @Test
    @DisplayName("says what it wanted")
    void saysWhatItWanted() {
        assertThat(PayeReference.parse("123AB456").fold(PayeReference::value, Fault::text))
                .isEqualTo("must be 3 digits, a slash and 1 to 10 letters or digits, like 123/AB456");
        assertThat(HmrcTemporaryReference.parse("AA000000").fold(HmrcTemporaryReference::value, Fault::text))
                .isEqualTo("must be 2 digits, a letter and 5 digits, like 11A11111");
    }
}
