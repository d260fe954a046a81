// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.justice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;

@DisplayName("A CRO number")
class CroNumberTest {
    @Test
    @DisplayName("tells whether it is of the file form, and nothing to a log")
    void tellsWhetherItIsOfTheFileForm() {
        assertThat(CroNumber.of("SF01/12W").isFileForm()).isTrue();
        assertThat(CroNumber.of("123456/01X").isFileForm()).isFalse();
        assertThat(CroNumber.of("123456/01X")).hasToString("CroNumber[**********]");
    }

    @Test
    @DisplayName("has its serial padded, but not in the file form, where a zero is another number")
    void hasItsSerialPadded() {
        assertThat(CroNumber.parse("1/99W")).isEqualTo(CroNumber.parse("000001/99W"));
        assertThat(CroNumber.parse("SF24/1L").orElseThrow().value()).isEqualTo("SF24/1L");
        assertThat(CroNumber.isValid("SF24/001L")).isFalse();
    }

    @Test
    @DisplayName("says what it wanted")
    void saysWhatItWanted() {
        assertThat(CroNumber.parse("12345601X").fold(CroNumber::value, Fault::text))
                .isEqualTo("must be up to 6 digits, a slash, a year and a letter, like 123456/01X, or like SF01/12W");
    }
}
