// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A National Insurance number")
class NinoTest {
    @Test
    @DisplayName("is shown in pairs, and logged as its last three characters")
    void isShownInPairs() {
        assertThat(Nino.of("AA000000A").format()).isEqualTo("AA 00 00 00 A");
        assertThat(NinoStem.of("AA000000").format()).isEqualTo("AA 00 00 00");
        assertThat(Nino.of("AA000000A")).hasToString("Nino[******00A]");
        assertThat(NinoStem.of("AA000000")).hasToString("NinoStem[*****000]");
    }

    @Test
    @DisplayName("with another suffix is another number of the same person")
    void withAnotherSuffixIsTheSamePerson() {
        Nino one = Nino.of("AA000000A");
        Nino other = Nino.of("AA000000B");

        assertThat(one).isNotEqualTo(other);
        assertThat(one.withoutSuffix()).isEqualTo(other.withoutSuffix()).isEqualTo(NinoStem.of("AA000000"));
    }

    @Test
    @DisplayName("is not read without its suffix, nor the stem with one")
    void isNotReadWithoutItsSuffix() {
        assertThat(Nino.parse("AA 00 00 00").fold(Nino::value, Fault::text))
                .isEqualTo("must have 2 letters, 6 digits, then A, B, C or D, like QQ 12 34 56 C");
        assertThat(NinoStem.parse("AA 00 00 00 A").fold(NinoStem::value, Fault::text))
                .isEqualTo("must have 2 letters and 6 digits, without a letter at the end, like QQ 12 34 56");
        assertThat(Nino.parse("QQ 12 34 56 C").fold(Nino::value, Fault::text)).isEqualTo("has an unknown prefix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CR", "MW", "NC", "PP", "PY", "PZ"})
    @DisplayName("of an administrative prefix passes, and can be told")
    void ofAnAdministrativePrefixCanBeTold(String prefix) {
        assertThat(Nino.of(prefix + "000000A").isAdministrative()).isTrue();
        assertThat(NinoStem.of(prefix + "000000").isAdministrative()).isTrue();
        assertThat(Nino.of("AA000000A").isAdministrative()).isFalse();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "00, MONDAY", "19, MONDAY", "20, TUESDAY", "39, TUESDAY", "40, WEDNESDAY",
        "59, WEDNESDAY", "60, THURSDAY", "79, THURSDAY", "80, FRIDAY", "99, FRIDAY"
    })
    @DisplayName("tells by its last two digits when benefits used to be paid")
    void tellsThePayDay(String lastTwo, DayOfWeek payDay) {
        assertThat(Nino.of("AA0000" + lastTwo + "A").payDay()).isEqualTo(payDay);
        assertThat(NinoStem.of("AA0000" + lastTwo).payDay()).isEqualTo(payDay);
    }
}
