// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.workflow.engine.Refusal.Reason;

@DisplayName("A refusal")
class RefusalTest {
    private static final Locale WELSH = Locale.forLanguageTag("cy");

    /** A refusal whose values are their own names in capitals. */
    private static Refusal named(Reason reason) {
        Map<String, Object> values = new LinkedHashMap<>();
        reason.valueNames().forEach(name -> values.put(name, "VALUE-OF-" + name.toUpperCase(Locale.ROOT)));
        return Refusal.because(reason, values);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("tells an officer every value in English and in Welsh, in different words, and the code")
    void tellsAnOfficer(Reason reason) {
        Refusal refusal = named(reason);

        for (Locale language : List.of(Locale.ENGLISH, WELSH)) {
            assertThat(refusal.message(language))
                    .endsWith(" [" + reason.code() + "]")
                    .doesNotContain("{", "}");
            for (String name : reason.valueNames()) {
                assertThat(refusal.message(language)).contains("VALUE-OF-" + name.toUpperCase(Locale.ROOT));
            }
        }
        assertThat(refusal.message(WELSH)).isNotEqualTo(refusal.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("tells a citizen in plain words in English and in Welsh, without any value or code")
    void tellsACitizen(Reason reason) {
        Refusal refusal = named(reason);

        for (Locale language : List.of(Locale.ENGLISH, WELSH)) {
            assertThat(refusal.citizenMessage(language))
                    .isNotBlank()
                    .hasSizeLessThan(130)
                    .doesNotContain("{", "VALUE-OF-", "MH-", "_");
        }
        assertThat(refusal.citizenMessage(Locale.ENGLISH))
                .doesNotContainIgnoringCase("workflow")
                .doesNotContainIgnoringCase("request")
                .doesNotContainIgnoringCase("host");
        assertThat(refusal.citizenMessage(WELSH)).isNotEqualTo(refusal.citizenMessage(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("holds the values of its reason, no more and no fewer")
    void holdsItsValues(Reason reason) {
        Map<String, Object> more = new LinkedHashMap<>(named(reason).values());
        more.put("name", "Edith");

        assertThatThrownBy(() -> Refusal.because(reason, more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(reason + " has the values [")
                .hasMessageNotContaining("Edith");
        for (String name : reason.valueNames()) {
            Map<String, Object> fewer = new LinkedHashMap<>(named(reason).values());
            fewer.remove(name);
            assertThatThrownBy(() -> Refusal.because(reason, fewer)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("joins a list as its language does, and says a moment and a number")
    void joinsAList() {
        Refusal role = Refusal.because(
                Reason.NOT_THEIR_ROLE,
                Map.of("step", "hear", "case", "case-1", "roles", List.of("reeve", "mayor"), "actor", "miller"));
        Refusal awaited = Refusal.because(
                Reason.NOT_AWAITED, Map.of("step", "settle", "case", "case-1", "waitsFor", List.of("hear", "ring")));
        Refusal early = Refusal.because(
                Reason.EARLY, Map.of("step", "hour", "case", "case-1", "due", Instant.parse("2026-06-01T08:00:00Z")));

        assertThat(role.message(Locale.ENGLISH))
                .isEqualTo("'hear' of case case-1 is for reeve or mayor; miller is not [MH-W026]");
        assertThat(role.message(WELSH))
                .isEqualTo("mae 'hear' o achos case-1 ar gyfer reeve neu mayor; nid yw miller yn un ohonynt"
                        + " [MH-W026]");
        assertThat(awaited.message(Locale.ENGLISH))
                .isEqualTo("case case-1 cannot take 'settle': it waits for 'hear' and 'ring' [MH-W021]");
        assertThat(awaited.message(WELSH))
                .isEqualTo("ni all achos case-1 gymryd 'settle': mae'n aros am 'hear', 'ring' [MH-W021]");
        assertThat(early.message(Locale.UK))
                .isEqualTo("case case-1 cannot take 'hour': it is due at 2026-06-01T08:00:00Z [MH-W024]");
    }

    @Test
    @DisplayName("puts a value into its words as it is, whatever is in it")
    void putsAValueAsItIs() {
        Refusal refusal = Refusal.because(Reason.NO_CASE, Map.of("case", "$1 {step} \\"));

        assertThat(refusal.message(Locale.ENGLISH)).isEqualTo("there is no case $1 {step} \\ [MH-W020]");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("has its code on the page")
    void isOnThePage(Reason reason) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("| " + reason.code() + " | ");
    }
}
