// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.registry.Schemes;

@DisplayName("A case reference")
class CaseReferenceTest {
    private static final CaseReference REFERENCE = CaseReference.numbered("FT", 2_000_000);

    @Test
    @DisplayName("has a prefix, five symbols and a check symbol, always the same for the same case")
    void hasThreeParts() {
        assertThat(REFERENCE).hasToString("CaseReference[" + REFERENCE.value() + "]");
        assertThat(REFERENCE.value())
                .matches("FT-[2-9B-DF-HJKMNP-TV-XZ]{5}-[2-9B-DF-HJKMNP-TV-XZ]")
                .isEqualTo(REFERENCE.format());
        assertThat(REFERENCE.prefix()).isEqualTo("FT");
        assertThat(CaseReference.numbered("FT", 2_000_000)).isEqualTo(REFERENCE);
    }

    @Test
    @DisplayName("of the Javadoc is one")
    void ofTheJavadocIsOne() {
        assertThat(CaseReference.of("FT-4K7M2-R").prefix()).isEqualTo("FT");
    }

    @Test
    @DisplayName("differs from case to case, to the last")
    void differsFromCaseToCase() {
        Set<CaseReference> seen = new HashSet<>();
        for (long sequence = 0; sequence < 50_000; sequence++) {
            seen.add(CaseReference.numbered("FT", sequence));
        }
        seen.add(CaseReference.numbered("FT", CaseReference.LIMIT - 1));

        assertThat(seen).hasSize(50_001);
    }

    @Test
    @DisplayName("has no vowel behind its prefix, and so spells no word")
    void hasNoVowel() {
        LongStream sequences = LongStream.concat(
                LongStream.range(0, 100_000),
                LongStream.of(7_961_350, CaseReference.LIMIT - 1, CaseReference.LIMIT / 2));

        assertThat(sequences.mapToObj(
                        sequence -> CaseReference.numbered("GT", sequence).value()))
                .noneMatch(value -> value.substring(3).matches(".*[AEIOUY].*"));
    }

    @Test
    @DisplayName("of which a vowel is part, made elsewhere, is still read")
    void withVowelIsStillRead() {
        assertThat(CaseReference.of("GT-GYPSY-X").prefix()).isEqualTo("GT");
    }

    @Test
    @DisplayName("is a scheme among all others, without being told of")
    void isSchemeAmongOthers() {
        assertThat(Schemes.byId(CaseReference.SCHEME.id())).contains(CaseReference.SCHEME);
        assertThat(new CaseSchemes().schemes()).containsExactly(CaseReference.SCHEME);
    }

    @Nested
    @DisplayName("is read")
    class IsRead {
        @Test
        @DisplayName("in either case, with spaces and hyphens anywhere or nowhere")
        void howeverItIsTyped() {
            String plain = REFERENCE.value().replace("-", "");
            String spaced =
                    String.join(" ", plain.toLowerCase(java.util.Locale.ROOT).split(""));

            assertThat(CaseReference.parse(plain).optional()).contains(REFERENCE);
            assertThat(CaseReference.parse(spaced).optional()).contains(REFERENCE);
            assertThat(CaseReference.parse(REFERENCE.value().replace('-', '\u2013'))
                            .optional())
                    .contains(REFERENCE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "O", "1", "I", "L"})
        @DisplayName("with none of the symbols that look alike, and says so")
        void withNoneThatLookAlike(String lookAlike) {
            String text = "FT-4K7" + lookAlike + "2-X";

            assertThat(CaseReference.parse(text).fold(CaseReference::value, Fault::text))
                    .isEqualTo("must be a prefix of 2 to 4 letters, then 6 of 23456789ABCDEFGHJKMNPQRSTUVWXYZ"
                            + " (no 0 or O, no 1, I or L)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PL", "LIO", "SEND"})
        @DisplayName("with any letters in its prefix")
        void withAnyLettersInPrefix(String prefix) {
            CaseReference reference = CaseReference.numbered(prefix, 31);

            assertThat(CaseReference.parse(reference.value()).optional()).contains(reference);
        }
    }

    @Nested
    @DisplayName("is refused")
    class IsRefused {
        @ParameterizedTest
        @ValueSource(strings = {"FT-222222-2", "F-22222-2", "ABCDE-22222-2"})
        @DisplayName("at another length")
        void atAnotherLength(String text) {
            assertThat(CaseReference.parse(text).fold(CaseReference::value, Fault::text))
                    .isIn(
                            "must have a prefix of 2 to 4 letters, 5 symbols and a check symbol",
                            "must be a prefix of 2 to 4 letters, then 6 of 23456789ABCDEFGHJKMNPQRSTUVWXYZ"
                                    + " (no 0 or O, no 1, I or L)");
        }

        @Test
        @DisplayName("with a check symbol that is not its own, and asks to look again")
        void withAnotherCheckSymbol() {
            String right = REFERENCE.value();
            String wrong = right.substring(0, right.length() - 1) + (right.endsWith("2") ? "3" : "2");

            assertThat(CaseReference.isValid(right)).isTrue();
            assertThat(CaseReference.isValid(wrong)).isFalse();
            assertThat(CaseReference.parse(wrong).fold(CaseReference::value, Fault::text))
                    .isEqualTo(Fault.badCheckDigit().text());
        }

        @Test
        @DisplayName("as a value in any form but its own, though it is read so")
        void inAnotherForm() {
            String typed = REFERENCE.value().replace("-", "");

            assertThatThrownBy(() -> CaseReference.of(typed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(typed);
        }

        @Test
        @DisplayName("for a case that cannot be numbered")
        void forCaseThatCannotBeNumbered() {
            assertThatThrownBy(() -> CaseReference.numbered("FT", CaseReference.LIMIT))
                    .hasMessage("a case number is from 0 to less than 12223143; this one is not; begin another prefix");
            assertThatThrownBy(() -> CaseReference.numbered("FT", -1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> CaseReference.numbered("ft", 1))
                    .hasMessage("a case reference's prefix is 2 to 4 letters A to Z; this one is not");
        }
    }
}
