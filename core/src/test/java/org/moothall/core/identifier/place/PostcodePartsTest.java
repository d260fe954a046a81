// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A part of a postcode")
class PostcodePartsTest {
    @ParameterizedTest
    @CsvSource({
        "SW1A, SW,   SW1,  SW1A",
        "W1A,  W,    W1,   W1A",
        "EX11, EX,   EX11, ''",
        "M1,   M,    M1,   ''",
        "GIR,  GIR,  GIR,  ''",
        "STHL, STHL, STHL, ''",
        "GX11, GX,   GX11, ''"
    })
    @DisplayName("before the space names its own parts")
    void outwardNamesItsParts(String value, String area, String district, String subDistrict) {
        OutwardCode outward = OutwardCode.of(value);

        assertThat(outward.area()).isEqualTo(PostcodeArea.of(area));
        assertThat(outward.district()).isEqualTo(OutwardCode.of(district));
        assertThat(outward.subDistrict().map(OutwardCode::value).orElse("")).isEqualTo(subDistrict);
    }

    @Test
    @DisplayName("up to the digit after the space names its own parts")
    void sectorNamesItsParts() {
        PostcodeSector sector = PostcodeSector.of("SW1A 1");

        assertThat(sector.outward()).isEqualTo(OutwardCode.of("SW1A"));
        assertThat(sector.area()).isEqualTo(PostcodeArea.of("SW"));
    }

    @Test
    @DisplayName("that is ambiguous without its space is read as a sector where a sector is asked for")
    void isReadAsASector() {
        assertThat(PostcodeSector.parse("EX11").orElseThrow()).isEqualTo(PostcodeSector.of("EX1 1"));
        assertThat(OutwardCode.parse("EX1 1").orElseThrow()).isEqualTo(OutwardCode.of("EX11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EX", "EX1", "EX1 1", "ZZ99 9ZZ"})
    @DisplayName("is no postcode, and a pseudo postcode is none either")
    void isNoPostcode(String text) {
        assertThat(Postcode.isValid(text)).isFalse();
    }

    @Test
    @DisplayName("is told what it must be")
    void isToldWhatItMustBe() {
        assertThat(PostcodeArea.parse("EXE").fold(PostcodeArea::value, Fault::text))
                .isEqualTo("must have 1 or 2 letters");
        assertThat(OutwardCode.parse("EX").fold(OutwardCode::value, Fault::text))
                .isEqualTo("must be the first half of a postcode, like SW1A");
        assertThat(PostcodeSector.parse("SW1A").fold(PostcodeSector::value, Fault::text))
                .isEqualTo("must be a postcode up to the digit after the space, like SW1A 1");
        assertThat(PseudoPostcode.parse("EX11 1AA").fold(PseudoPostcode::value, Fault::text))
                .isEqualTo("must be ZZ99, a digit and two letters, like ZZ99 9ZZ");
    }
}
