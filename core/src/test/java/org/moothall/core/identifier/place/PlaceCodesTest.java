// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A place")
class PlaceCodesTest {
    @Nested
    @DisplayName("as a council tax band")
    class AsBand {
        @ParameterizedTest
        @CsvSource({"A, ENGLAND WALES SCOTLAND", "H, ENGLAND WALES SCOTLAND", "I, WALES"})
        @DisplayName("is of the nations that use the band, and never of Northern Ireland")
        void isOfNations(String band, String nations) {
            assertThat(Arrays.stream(Nation.values())
                            .filter(CouncilTaxBand.of(band)::isUsedIn)
                            .map(Nation::name))
                    .containsExactly(nations.split(" "));
        }
    }

    @Nested
    @DisplayName("as three words")
    class AsThreeWords {
        @Test
        @DisplayName("names them, without slashes")
        void namesThem() {
            assertThat(What3Words.parse("///Index.Home.Raft").orElseThrow().words())
                    .isEqualTo(List.of("index", "home", "raft"));
        }

        @Test
        @DisplayName("is told what it must be")
        void isTold() {
            assertThat(What3Words.parse("index home raft").fold(What3Words::value, Fault::text))
                    .isEqualTo("must be three words with full stops between, like index.home.raft");
        }

        @Test
        @DisplayName("may be 256 characters long, and no longer")
        void mayBeLong() {
            String longest = "a".repeat(252) + ".b.c";

            assertThat(What3Words.isValid(longest)).isTrue();
            assertThat(What3Words.parse(longest + "d").fold(What3Words::value, Fault::text))
                    .isEqualTo("must have at most 256 characters");
        }
    }

    @Nested
    @DisplayName("as a property reference")
    class AsPropertyReference {
        @Test
        @DisplayName("is another property with another authority, and tells nobody which")
        void isAnotherPropertyElsewhere() {
            PropertyReference reference = PropertyReference.of("20499728");
            PropertyReference.Scoped here = reference.within(GssCode.of("E07000041"));

            assertThat(here).isNotEqualTo(reference.within(GssCode.of("E07000042")));
            assertThat(here).isEqualTo(PropertyReference.of("20499728").within(GssCode.of("E07000041")));
            assertThat(here).hasToString("Scoped[authority=GssCode[E07000041], reference=PropertyReference[********]]");
        }

        @Test
        @DisplayName("keeps its letters as they are")
        void keepsItsLetters() {
            assertThat(PropertyReference.of("a1")).isNotEqualTo(PropertyReference.of("A1"));
        }
    }
}
