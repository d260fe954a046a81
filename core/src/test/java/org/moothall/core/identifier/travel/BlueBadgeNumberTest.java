// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;

@DisplayName("A Blue Badge number")
class BlueBadgeNumberTest {
    @Test
    @DisplayName("has no letter after K, and no I, unless it is read as one that may be from before 2019")
    void hasLettersToK() {
        assertThat(BlueBadgeNumber.parse("12XYZ9").fold(BlueBadgeNumber::value, Fault::text))
                .isEqualTo("must be digits and letters from A to K without I");
        assertThat(LegacyBlueBadgeNumber.parse("12xyz9"))
                .isEqualTo(new Parsed.Value<>(LegacyBlueBadgeNumber.of("12XYZ9")));
    }

    @Test
    @DisplayName("of today reads as one of any age too, but is not equal to it")
    void readsAsOneOfAnyAge() {
        BlueBadgeNumber badge = BlueBadgeNumber.of("01AB23");

        LegacyBlueBadgeNumber read = LegacyBlueBadgeNumber.parse(badge.format()).orElseThrow();

        assertThat(read.value()).isEqualTo(badge.value());
        assertThat((Object) read).isNotEqualTo(badge);
    }

    @Test
    @DisplayName("implies a disability, so a log shows its last two symbols alone")
    void isMasked() {
        assertThat(BlueBadgeNumber.of("01AB23")).hasToString("BlueBadgeNumber[****23]");
        assertThat(LegacyBlueBadgeNumber.of("12XYZ9")).hasToString("LegacyBlueBadgeNumber[****Z9]");
    }
}
