// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("The number of")
class OrganisationNumberTest {
    @Nested
    @DisplayName("a company")
    class OfACompany {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({"12345, 00012345", "1, 00000001", "SC1, SC000001", "R0 1, R0000001", "0012345, 00012345"})
        @DisplayName("gets the zeros that were left out")
        void getsItsZeros(String text, String canonical) {
            assertThat(CompanyNumber.parse(text).orElseThrow().value()).isEqualTo(canonical);
        }

        @Test
        @DisplayName("tells its prefix")
        void tellsItsPrefix() {
            assertThat(CompanyNumber.of("SC012345").prefix()).contains("SC");
            assertThat(CompanyNumber.of("R0000001").prefix()).contains("R0");
            assertThat(CompanyNumber.of("00012345").prefix()).isEmpty();
        }

        @Test
        @DisplayName("is judged whole: what stands before it counts")
        void isJudgedWhole() {
            assertThat(CompanyNumber.parse("xxxxSC012345").fold(CompanyNumber::value, Fault::text))
                    .isEqualTo("must have 8 characters, or fewer where zeros are missing");
        }

        @Test
        @DisplayName("says what is wrong")
        void saysWhatIsWrong() {
            assertThat(CompanyNumber.parse("XX123456").fold(CompanyNumber::value, Fault::text))
                    .isEqualTo("has an unknown prefix");
            assertThat(CompanyNumber.parse("SC12345A").fold(CompanyNumber::value, Fault::text))
                    .isEqualTo("has an unknown ending");
            assertThat(CompanyNumber.parse("0000").fold(CompanyNumber::value, Fault::text))
                    .isEqualTo("must be a number greater than zero");
            assertThat(CompanyNumber.parse("1234567A").fold(CompanyNumber::value, Fault::text))
                    .isEqualTo("must be 8 digits, or a prefix and 6 digits, like SC012345");
        }
    }

    @Nested
    @DisplayName("a charity")
    class OfACharity {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "999999, ENGLAND_AND_WALES",
            "9999999, ENGLAND_AND_WALES",
            "SC999999, SCOTLAND",
            "NIC999999, NORTHERN_IRELAND"
        })
        @DisplayName("tells whose register it is in")
        void tellsItsNation(String number, CharityNumber.Nation nation) {
            assertThat(CharityNumber.of(number).nation()).isEqualTo(nation);
        }

        @Test
        @DisplayName("is not made of a linked charity's, which a hyphen less would do")
        void isNotMadeOfALinkedCharitys() {
            assertThat(CharityNumber.parse("999999-1").fold(CharityNumber::value, Fault::text))
                    .isEqualTo("must be 6 or 7 digits, the first not 0, or SC or NIC and 6 digits");
            assertThat(CharityNumber.isValid("9999991")).isTrue();
        }
    }
}
