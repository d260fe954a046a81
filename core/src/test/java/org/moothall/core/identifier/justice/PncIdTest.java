// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.place.Uprn;

@DisplayName("A PNC id")
class PncIdTest {
    private static final Year IN_2024 = Year.of(2024);

    @Test
    @DisplayName("tells its year, and nothing to a log")
    void tellsItsYear() {
        assertThat(PncId.of("2001/0000001Q").year()).isEqualTo(Year.of(2001));
        assertThat(PncId.of("2001/0000001Q")).hasToString("PncId[*************]");
        assertThat(PncId.of("2001/0000001Q").format()).isEqualTo("2001/0000001Q");
    }

    @Nested
    @DisplayName("with a year of two digits")
    class WithTwoDigits {
        @ParameterizedTest(name = "{0} in 2024 is {1}")
        @CsvSource({
            "02/73319Z, 2002/0073319Z",
            "0273319z, 2002/0073319Z",
            "020073319Z, 2002/0073319Z",
            "24/12C, 2024/0000012C",
            "99/1234567B, 1999/1234567B",
            "00/1A, 2000/0000001A",
            "20/273319P, 2020/0273319P",
            "20273319P, 2020/0273319P",
            "200273319P, 2020/0273319P"
        })
        @DisplayName("is of the latest such year that is not to come")
        void isOfTheLatestYear(String text, String canonical) {
            assertThat(PncId.parse(text, IN_2024).fold(PncId::value, Fault::text))
                    .isEqualTo(canonical);
        }

        @Test
        @DisplayName("is read so by its scheme too, for programs that treat all schemes alike")
        void isReadByItsScheme() {
            assertThat(PncId.SCHEME.parse("02/73319Z", IN_2024).orElseThrow().value())
                    .isEqualTo("2002/0073319Z");
            assertThat(Uprn.SCHEME.parse("042", IN_2024).orElseThrow().value()).isEqualTo("42");
            assertThat(PncId.SCHEME.parse(null, IN_2024).optional()).isEmpty();
        }

        @Test
        @DisplayName("is of last century the year before")
        void isOfLastCentury() {
            assertThat(PncId.parse("24/12C", Year.of(2023)).orElseThrow().year())
                    .isEqualTo(Year.of(1924));
        }

        @Test
        @DisplayName("is not read without saying what year it is")
        void isNotReadWithoutAYear() {
            assertThat(PncId.parse("02/73319Z").fold(PncId::value, Fault::text)).isEqualTo("has an unknown century");
            assertThat(PncId.isValid("02/73319Z")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001/0000001Q", "2001/1q", "20010000001Q", " 2001000001Q "})
    @DisplayName("with a year of four digits is the same whatever year it is")
    void withFourDigits(String text) {
        assertThat(PncId.parse(text, Year.of(1990)))
                .isEqualTo(PncId.parse(text))
                .isEqualTo(PncId.parse("2001/0000001Q"));
    }

    @Test
    @DisplayName("that is none is refused alike, with and without the year")
    void thatIsNoneIsRefused() {
        String wanted = "must %s a year, a slash, up to 7 digits and a letter, like 2001/0000001Q";

        assertThat(PncId.parse("2001/Q", IN_2024).fold(PncId::value, Fault::text))
                .isEqualTo(wanted.formatted("be"));
        assertThat(PncId.parse("9", IN_2024).fold(PncId::value, Fault::text)).isEqualTo(wanted.formatted("have"));
        assertThat(PncId.parse(null, IN_2024).fold(PncId::value, Fault::text)).isEqualTo("is empty");
        assertThat(PncId.parse("01/000\u0000001Q", IN_2024).fold(PncId::value, Fault::text))
                .isEqualTo("has a character that cannot be part of it, at position 7");
        assertThat(PncId.parse("01/1R", IN_2024).fold(PncId::value, Fault::text))
                .isEqualTo("does not match its check digit; something was mistyped");
        assertThat(PncId.parse("01/1Q", Year.of(12_024)).fold(PncId::value, Fault::text))
                .isEqualTo(wanted.formatted("be"));
    }
}
