// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("Bank details")
class BankDetailsTest {
    @Test
    @DisplayName("show little of themselves in a log, and are grouped for those who may see them")
    void showLittle() {
        assertThat(SortCode.of("089999")).hasToString("SortCode[****99]");
        assertThat(AccountNumber.of("66374958")).hasToString("AccountNumber[****4958]");
        assertThat(RollNumber.of("D/123456-7")).hasToString("RollNumber[******56-7]");
        assertThat(Iban.of("GB10MOOT08999966374958")).hasToString("Iban[******************4958]");
        assertThat(SortCode.of("089999").format()).isEqualTo("08-99-99");
        assertThat(Iban.of("GB10MOOT08999966374958").format()).isEqualTo("GB10 MOOT 0899 9966 3749 58");
        assertThat(Iban.of("NO2812345678901").format()).isEqualTo("NO28 1234 5678 901");
    }

    @Test
    @DisplayName("pad an account number of 6 or 7 digits")
    void padAnAccountNumber() {
        assertThat(Stream.of("733445", "0733445", "00733445")
                        .map(text -> AccountNumber.parse(text).orElseThrow()))
                .containsOnly(AccountNumber.of("00733445"));
    }

    @Nested
    @DisplayName("as an IBAN")
    class AsIban {
        @ParameterizedTest
        @CsvSource({"GB29NWBK60161331926819, 601613, 31926819", "JE69MOOT08999900733445, 089999, 00733445"})
        @DisplayName("of the United Kingdom or a Crown dependency hold a sort code and an account number")
        void holdSortCodeAndAccountNumber(String value, String sortCode, String account) {
            Iban iban = Iban.of(value);

            assertThat(iban.sortCode()).contains(SortCode.of(sortCode));
            assertThat(iban.accountNumber()).contains(AccountNumber.of(account));
            assertThat(iban.nationalNumber()).endsWith(sortCode + account);
            assertThat(value).startsWith(iban.countryCode());
        }

        @Test
        @DisplayName("of another country hold neither")
        void holdNeither() {
            Iban iban = Iban.of("DE21123456780000012345");

            assertThat(iban.countryCode()).isEqualTo("DE");
            assertThat(iban.nationalNumber()).isEqualTo("123456780000012345");
            assertThat(iban.sortCode()).isEmpty();
            assertThat(iban.accountNumber()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "GB10MOOT0899996637495,   'must have 22 letters and digits'",
            "GB10M00T08999966374958,  'must be GB, 2 digits, then 4 letters, 14 digits'",
            "BR1811111111111111111111111AB1, 'must have 29 letters and digits'",
            "BR18111111111111111111111111A, 'must be BR, 2 digits, then 23 digits, 1 letter, 1 letter or digit'",
            "MT36MOOT1234X000000000000000AB1, 'must be MT, 2 digits, then 4 letters, 5 digits, 18 letters or digits'",
            "US10MOOT08999966374958,  'has an unknown country'",
            "GB11MOOT08999966374958,  'does not match its check digit; something was mistyped'"
        })
        @DisplayName("are told what is wrong in words")
        void areToldWhatIsWrong(String text, String words) {
            assertThat(Iban.parse(text).fold(Iban::value, Fault::text)).isEqualTo(words);
        }
    }
}
