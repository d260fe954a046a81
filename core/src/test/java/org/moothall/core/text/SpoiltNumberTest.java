// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text")
class SpoiltNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567.0",
                "1234567.00",
                "1234567,0",
                "1234567,00",
                "1,234,567.0",
                " 1234567.0\u00A0",
                "1234567 .0",
                "1234567. 0",
                "90.128.0",
                "-1234567.0",
                "SC123456.0",
                "1E+11",
                "1e+11",
                "1.23E+11",
                "1.23E11",
                "1,23E+11",
                "1.00E-05",
                "-1.2E+07",
                "\u200E9.43477E+09 ",
                "(1234567.0)",
                "[1,234,567.00]",
                "1234567.0,",
                "1234567.0 .",
                "\u00A31,234,567.00",
                "\"1234567.0\"",
                "=\"1.23E+11\"",
                "(1.23E+11)",
                "1.23E+11;"
            })
    @DisplayName("that a spreadsheet made of a number is known as one")
    void isSpoilt(String text) {
        assertThat(SpoiltNumber.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                ".0",
                "1234567",
                "12345670",
                "1234567.5",
                "08.99.90",
                "08.99.00",
                "08,99,00",
                "1,000",
                "12,345,000",
                "943.476.5910",
                "12E5",
                "12E+",
                "E+11",
                "FE+11",
                "1.2.3E+11",
                "EX1 1.A0",
                "1.E11",
                "(01632) 960001",
                "(0)",
                "08.99.00.",
                "(08-99-00)"
            })
    @DisplayName("that people type is not")
    void isTyped(String text) {
        assertThat(SpoiltNumber.is(text)).isFalse();
    }
}
