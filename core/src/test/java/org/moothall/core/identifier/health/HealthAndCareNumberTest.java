// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A Health and Care number")
class HealthAndCareNumberTest {
    @Test
    @DisplayName("is shown in groups of 3, 3 and 4, and logged as its last two digits")
    void isShownInGroups() {
        HealthAndCareNumber number = HealthAndCareNumber.of("3200000015");

        assertThat(number.format()).isEqualTo("320 000 0015");
        assertThat(number).hasToString("HealthAndCareNumber[********15]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3200000015", "3456789017", "3999999993"})
    @DisplayName("is an NHS number of the range of Northern Ireland")
    void isAnNhsNumber(String value) {
        assertThat(HealthAndCareNumber.isValid(value)).isTrue();
        assertThat(NhsNumber.of(value).region()).isEqualTo(NhsNumber.Region.NORTHERN_IRELAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3200000007", "3199999999", "4000000004", "9990000018"})
    @DisplayName("is none of another range, though it is an NHS number")
    void isNoneOfAnotherRange(String value) {
        assertThat(NhsNumber.isValid(value)).isTrue();
        assertThat(HealthAndCareNumber.parse(value).fold(HealthAndCareNumber::value, Fault::text))
                .isEqualTo("has an unknown range");
    }
}
