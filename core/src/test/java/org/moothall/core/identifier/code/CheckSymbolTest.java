// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Identifier;

@DisplayName("A check symbol")
class CheckSymbolTest {
    private static final List<Function<String, Identifier>> MAKERS =
            List.of(LuhnNumber::ofBody, VerhoeffNumber::ofBody, DammNumber::ofBody, Crockford37::ofBody);

    @Test
    @DisplayName("is found for a body: the examples of the books")
    void isFoundForBody() {
        assertThat(LuhnNumber.ofBody("7992739871").value()).isEqualTo("79927398713");
        assertThat(VerhoeffNumber.ofBody("236").value()).isEqualTo("2363");
        assertThat(DammNumber.ofBody("572").value()).isEqualTo("5724");
        assertThat(Crockford37.ofBody("14SC0PJ").value()).isEqualTo("14SC0PJV");
    }

    @Test
    @DisplayName("is found for a body of 63 symbols, the longest that can be read again")
    void isFoundForLongestBody() {
        String longest = "7".repeat(63);

        assertThat(MAKERS).allSatisfy(maker -> {
            Identifier made = maker.apply(longest);
            assertThat(made.value()).hasSize(64).startsWith(longest);
            assertThat(made.scheme().isValid(made.value())).isTrue();
        });
    }

    @Test
    @DisplayName("is found for nothing but a body, and a wrong one is not repeated")
    void isFoundForNothingElse() {
        for (String body : List.of("", "57-2", " 572", "5\u0667", "U", "o", "7".repeat(64))) {
            assertThat(MAKERS)
                    .allSatisfy(maker ->
                            assertThatThrownBy(() -> maker.apply(body)).isInstanceOf(IllegalArgumentException.class));
        }
        assertThatThrownBy(() -> DammNumber.ofBody("57-2"))
                .hasMessage("the body of a Damm number is 1 to 63 of 0123456789 and nothing else; this one is not");
        assertThatThrownBy(() -> Crockford37.ofBody("U57"))
                .hasMessage(
                        "the body of a Crockford number is 1 to 63 of 0123456789ABCDEFGHJKMNPQRSTVWXYZ and nothing else;"
                                + " this one is not");
    }

    @Test
    @DisplayName("hides what it belongs to: nobody knows here whom it names")
    void hidesWhatItBelongsTo() {
        assertThat(LuhnNumber.of("79927398713")).hasToString("LuhnNumber[*******8713]");
        assertThat(DammNumber.of("57240")).hasToString("DammNumber[***40]");
        assertThat(VerhoeffNumber.of("123451")).hasToString("VerhoeffNumber[***451]");
        assertThat(Crockford37.of("14SC0PJV")).hasToString("Crockford37[*****PJV]");
    }
}
