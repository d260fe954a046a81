// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A postcode")
class PostcodeTest {
    @ParameterizedTest
    @CsvSource({
        "SW1A 1AA, SW,   SW1,  SW1A, SW1A 1",
        "W1A 1AA,  W,    W1,   W1A,  W1A 1",
        "EX11 1AB, EX,   EX11, '',   EX11 1",
        "B33 8TH,  B,    B33,  '',   B33 8",
        "M1 1AE,   M,    M1,   '',   M1 1",
        "GIR 0AA,  GIR,  GIR,  '',   GIR 0",
        "STHL 1ZZ, STHL, STHL, '',   STHL 1",
        "GX11 1AA, GX,   GX11, '',   GX11 1"
    })
    @DisplayName("names its parts")
    void namesItsParts(String value, String area, String district, String subDistrict, String sector) {
        Postcode postcode = Postcode.of(value);

        assertThat(postcode.area().value()).isEqualTo(area);
        assertThat(postcode.district().value()).isEqualTo(district);
        assertThat(postcode.subDistrict().map(OutwardCode::value).orElse("")).isEqualTo(subDistrict);
        assertThat(postcode.sector().value()).isEqualTo(sector);
        assertThat(postcode.outward().value() + " " + postcode.inward()).isEqualTo(value);
        assertThat(postcode.inward()).endsWith(postcode.unit()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "EX1 1AA,  GEOGRAPHIC",
        "BT1 1AA,  GEOGRAPHIC",
        "JE2 3AB,  CROWN_DEPENDENCY",
        "GY1 1AA,  CROWN_DEPENDENCY",
        "IM1 1AA,  CROWN_DEPENDENCY",
        "BF1 2AY,  FORCES",
        "BX1 1LT,  NON_GEOGRAPHIC",
        "XX10 1AA, NON_GEOGRAPHIC",
        "FIQQ 1ZZ, OVERSEAS_TERRITORY",
        "GX11 1AA, OVERSEAS_TERRITORY",
        "GIR 0AA,  GIROBANK"
    })
    @DisplayName("knows what kind it is")
    void knowsItsKind(String value, Postcode.Kind kind) {
        assertThat(Postcode.of(value).kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName("has 127 areas, which keep the rules for the first two letters but for XX")
    void has127Areas() {
        String[] areas = PostcodeShape.AREAS.split(" ");

        assertThat(areas).hasSize(127).doesNotHaveDuplicates().isSorted();
        assertThat(areas).filteredOn(area -> !area.equals("XX")).allMatch(area -> area.matches("[^QVX][^IJZ]?"));
        assertThat(areas)
                .allSatisfy(area -> assertThat(Postcode.isValid(area + "1 1AA")).isTrue());
    }

    @Nested
    @DisplayName("with O for 0 or I for 1")
    class WithLookAlikes {
        @ParameterizedTest
        @CsvSource({"SWIA 1AA, SW1A 1AA", "EXI IAA, EX1 1AA", "0X1 OAB, OX1 0AB", "swla 1aa, ''", "ex1 1aa, EX1 1AA"})
        @DisplayName("is suggested when one reading alone is right")
        void isSuggested(String text, String suggestion) {
            assertThat(Postcode.suggest(text).map(Postcode::value).orElse("")).isEqualTo(suggestion);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "SW1A 2A0", "IIIIIII", "0000000", "EX1 1AA EX1 1AA", "\u0130P1 1AA"})
        @DisplayName("is not guessed at otherwise")
        void isNotGuessedAt(String text) {
            assertThat(Postcode.suggest(text)).isEmpty();
        }

        @Test
        @DisplayName("is not corrected unasked")
        void isNotCorrectedUnasked() {
            assertThat(Postcode.parse("SWIA 1AA").fold(Postcode::value, Fault::text))
                    .isEqualTo("must be a full postcode, like SW1A 1AA");
        }
    }
}
