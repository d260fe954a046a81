// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A code list")
class CodeListTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    private static final Code RUBBLE = Code.of("RUBBLE", "Rubble").withValidTo(LAST_DAY);
    private static final CodeList WASTE = CodeList.of("waste-type", "3")
            .title("Types of waste")
            .steward("Example Council")
            .licence("OGL-UK-3.0")
            .source("https://example.org/waste-types")
            .code(Code.of("TYRES", "Tyres"))
            .code(RUBBLE)
            .code(Code.of("WHITE_GOODS", "White goods").withValidFrom(LAST_DAY.plusDays(1)))
            .build();

    @Test
    @DisplayName("knows its codes to the letter, in its steward's order")
    void knowsItsCodes() {
        assertThat(WASTE.codes()).extracting(Code::code).containsExactly("TYRES", "RUBBLE", "WHITE_GOODS");
        assertThat(WASTE.find("RUBBLE")).contains(RUBBLE);
        assertThat(WASTE.contains("TYRES")).isTrue();
        assertThat(WASTE.contains("tyres")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TYRE, TYRES",
        "tyres, TYRES",
        "TIRES, TYRES",
        "TYRSE, TYRES",
        "White goods, WHITE_GOODS",
        "RUBEL, ''",
        "RUBLE, RUBBLE",
        "ASBESTOS, ''",
        "'', ''"
    })
    @DisplayName("suggests the nearest code, if one is near")
    void suggestsTheNearest(String text, String nearest) {
        assertThat(WASTE.nearest(text).map(Code::code).orElse("")).isEqualTo(nearest);
    }

    @Test
    @DisplayName("does not compare with endless text")
    void doesNotCompareWithEndlessText() {
        assertThat(WASTE.nearest("T".repeat(10_000))).isEmpty();
    }

    @Test
    @DisplayName("has codes that begin and end, both days included")
    void hasCodesThatBeginAndEnd() {
        assertThat(RUBBLE.isValidOn(LAST_DAY)).isTrue();
        assertThat(RUBBLE.isValidOn(LAST_DAY.plusDays(1))).isFalse();
        assertThat(WASTE.find("WHITE_GOODS").orElseThrow().isValidOn(LAST_DAY)).isFalse();
        assertThatThrownBy(() -> RUBBLE.withValidFrom(LAST_DAY.plusDays(1)))
                .hasMessage("code 'RUBBLE' cannot end on 2026-03-31, before it begins on 2026-04-01");
        assertThatThrownBy(() -> Code.of(" ", "Blank")).hasMessage("a code list's entry needs 'code', which is blank");
    }

    @Test
    @DisplayName("has no code twice")
    void hasNoCodeTwice() {
        assertThatThrownBy(() ->
                        CodeList.of("waste-type", "4").code(RUBBLE).code(RUBBLE).build())
                .hasMessage("code list waste-type 4 has code 'RUBBLE' twice");
    }

    @Test
    @DisplayName("says who it is from, and equals another that says the same")
    void saysWhoItIsFrom() {
        assertThat(WASTE).hasToString("waste-type 3 (3 codes)");
        assertThat(WASTE.title() + ", " + WASTE.steward() + ", " + WASTE.licence() + ", " + WASTE.source())
                .isEqualTo("Types of waste, Example Council, OGL-UK-3.0, https://example.org/waste-types");
        assertThat(CodeList.of("a", "1").build())
                .isEqualTo(CodeList.of("a", "1").build())
                .isNotEqualTo(CodeList.of("a", "2").build());
    }

    @Test
    @DisplayName("knows what takes the place of a code on a day, through codes that have ended too")
    void successors() {
        var list = CodeList.of("waste-type", "4")
                .code(Code.of("OLD", "Old").withValidTo(LAST_DAY.minusYears(1)))
                .code(RUBBLE)
                .code(Code.of("BRICKS", "Bricks").withValidFrom(LAST_DAY.plusDays(1)))
                .code(Code.of("SOIL", "Soil"))
                .successor("OLD", "RUBBLE", "SOIL")
                .successor("RUBBLE", "BRICKS", "OLD")
                .build();

        assertThat(list.successorsOn("OLD", LAST_DAY)).extracting(Code::code).containsExactly("RUBBLE", "SOIL");
        assertThat(list.successorsOn("OLD", LAST_DAY.plusDays(1)))
                .extracting(Code::code)
                .containsExactly("SOIL", "BRICKS");
        assertThat(list.successorsOn("SOIL", LAST_DAY)).isEmpty();
    }

    @Test
    @DisplayName("refuses a successor that it does not have")
    void unknownSuccessor() {
        var builder = CodeList.of("waste-type", "4").code(RUBBLE).successor("RUBBLE", "BRICKS");

        assertThatThrownBy(builder::build)
                .hasMessage("code list waste-type 4 has no code 'BRICKS', which it names where 'RUBBLE' is succeeded");
    }
}
