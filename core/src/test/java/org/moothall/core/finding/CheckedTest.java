// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.place.Uprn;

@DisplayName("What was checked")
class CheckedTest {
    private static final Finding REMARK = Finding.warning("a/remark", new Location.Component("b"), "may be odd");
    private static final Finding FAULT = Finding.error("a/fault", new Location.Component("answers[Alys]"), "is wrong");

    @Test
    @DisplayName("gives its value when it is sound, as what was parsed does")
    void givesItsValue() {
        Checked<Integer> sound = Checked.of(42, List.of(REMARK));

        assertThat(sound.optional()).contains(42);
        assertThat(sound.orElseThrow()).isEqualTo(42);
        assertThat(Uprn.parse("42").optional().map(Uprn::value)).contains("42");
    }

    @Test
    @DisplayName("says what is wrong with it when it is faulty, and not where, for a path may hold a key of somebody's")
    void saysWhatIsWrong() {
        Checked<Integer> faulty = Checked.of(42, List.of(REMARK, FAULT, FAULT));

        assertThat(faulty.optional()).isEmpty();
        assertThatThrownBy(faulty::orElseThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is wrong [a/fault]; is wrong [a/fault]");
    }
}
