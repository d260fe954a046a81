// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;

@DisplayName("A property or street reference number")
class PropertyAndStreetNumberTest {
    @Test
    @DisplayName("is the same number with and without padding")
    void isTheSameWithPadding() {
        assertThat(Uprn.parse("000000000042")).isEqualTo(Uprn.parse(" 42"));
        assertThat(Uprn.of("42").padded12()).isEqualTo("000000000042");
        assertThat(Uprn.of("100000000123").padded12()).isEqualTo("100000000123");
    }

    @Test
    @DisplayName("is logged in full when it names a street, and not at all when it names a property")
    void isLoggedByCategory() {
        assertThat(Usrn.of("12345678")).hasToString("Usrn[12345678]");
        assertThat(Uprn.of("100000000123")).hasToString("Uprn[************]");
    }

    @Test
    @DisplayName("says what it wanted")
    void saysWhatItWanted() {
        assertThat(Uprn.parse("1234567890123").fold(Uprn::value, Fault::text)).isEqualTo("must have 1 to 12 digits");
        assertThat(Usrn.parse("0").fold(Usrn::value, Fault::text)).isEqualTo("must be a number greater than zero");
    }
}
