// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.RecordedSex;

@DisplayName("A CHI number")
class ChiNumberTest {
    private static final ChiNumber NUMBER = ChiNumber.of("0101011237");

    @Test
    @DisplayName("is shown as the date of birth and the rest, and logged as its last two digits")
    void isShownInGroups() {
        assertThat(NUMBER.format()).isEqualTo("010101 1237");
        assertThat(NUMBER).hasToString("ChiNumber[********37]");
    }

    @ParameterizedTest
    @CsvSource({
        "0101011237, 2000-12-31, 1901-01-01",
        "0101011237, 2001-01-01, 2001-01-01",
        "0101011237, 1901-01-01, 1901-01-01",
        "2902000014, 2030-01-01, 2000-02-29",
        "2902041101, 2004-02-28, 1904-02-29",
        "2902041101, 2004-02-29, 2004-02-29"
    })
    @DisplayName("tells the latest date of birth that is not after a day")
    void tellsDateOfBirth(String value, LocalDate latest, LocalDate born) {
        assertThat(ChiNumber.of(value).birthDateNotAfter(latest)).contains(born);
    }

    @Test
    @DisplayName("tells no date of birth when all are after the day; 29 February 1900 never was")
    void tellsNoDateOfBirth() {
        assertThat(NUMBER.birthDateNotAfter(LocalDate.of(1900, 12, 31))).isEmpty();
        assertThat(ChiNumber.of("2902000014").birthDateNotAfter(LocalDate.of(1999, 12, 31)))
                .isEmpty();
    }

    @Test
    @DisplayName("holds the sex that was recorded when it was allocated")
    void holdsRecordedSex() {
        assertThat(NUMBER.sexRecordedAtAllocation()).isEqualTo(RecordedSex.MALE);
        assertThat(ChiNumber.of("0101011202").sexRecordedAtAllocation()).isEqualTo(RecordedSex.FEMALE);
    }

    @Test
    @DisplayName("is an NHS number of the Scottish range")
    void isAnNhsNumber() {
        assertThat(NhsNumber.of(NUMBER.value()).region()).isEqualTo(NhsNumber.Region.SCOTLAND);
    }

    @Nested
    @DisplayName("that lost its leading zero")
    class ThatLostItsLeadingZero {
        @Test
        @DisplayName("is repaired only when asked")
        void isRepairedOnlyWhenAsked() {
            assertThat(ChiNumber.parse("101011237").fold(ChiNumber::value, Fault::text))
                    .isEqualTo("must have 10 digits; it would be right with zeros in front, which spreadsheets drop");
            assertThat(ChiNumber.repairLeadingZero(" 10101 1237 ")).isEqualTo(new Parsed.Value<>(NUMBER));
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "<null>",
                value = {
                    "010101 1237, 0101011237",
                    "101011238,   does not match its check digit; something was mistyped",
                    "999999999,   has an unknown date of birth",
                    "10101123,    must have 10 digits",
                    "10101123A,   must have 10 digits",
                    "'',          is empty",
                    "<null>,      is empty"
                })
        @DisplayName("is held to the same rules, and anything else is read as ever")
        void isHeldToTheSameRules(String text, String read) {
            assertThat(ChiNumber.repairLeadingZero(text).fold(ChiNumber::value, Fault::text))
                    .isEqualTo(read);
        }
    }
}
