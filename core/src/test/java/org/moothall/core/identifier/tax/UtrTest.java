// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;

@DisplayName("A Unique Taxpayer Reference")
class UtrTest {
    @Test
    @DisplayName("is shown in two halves, and logged as its last three digits")
    void isShownInHalves() {
        assertThat(Utr.of("2234567890").format()).isEqualTo("22345 67890");
        assertThat(Utr.of("2234567890")).hasToString("Utr[*******890]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K2234567890", "2234567890K", "k 22345 67890", "22345 67890-k"})
    @DisplayName("may have one K, before or after")
    void mayHaveOneK(String text) {
        assertThat(Utr.parse(text)).isEqualTo(new Parsed.Value<>(Utr.of("2234567890")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KK2234567890", "2234567890KK", "K2234567890K"})
    @DisplayName("may not have two")
    void mayNotHaveTwo(String text) {
        assertThat(Utr.parse(text).fold(Utr::value, Fault::text))
                .isEqualTo("must have 10 digits, or the 13 of a letter from HMRC");
    }

    @Test
    @DisplayName("may not have one among the digits, or in place of one")
    void mayNotHaveOneAmongTheDigits() {
        String wanted = "must be 10 digits, with at most one K before or after";

        assertThat(Utr.parse("22345K7890").fold(Utr::value, Fault::text)).isEqualTo(wanted);
        assertThat(Utr.parse("K223456789K").fold(Utr::value, Fault::text)).isEqualTo(wanted);
    }
}
