// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.codelist.Crosswalk;

@DisplayName("Fly-tipping")
class FlyTippingTest {
    @Test
    @DisplayName("is counted by 10 land types, 15 waste types, 7 sizes and 4 actions")
    void isCounted() {
        assertThat(FlyTipping.STANDARD.codeLists())
                .extracting(list -> list.id() + " " + list.codes().size())
                .containsExactly("land_type 10", "waste_type 15", "size 7", "action 4");
        assertThat(FlyTipping.WASTE_TYPE.find("chemical-drums-oil-fuel").map(Code::label))
                .contains("Chemical Drums, Oil, Fuel");
        assertThat(FlyTipping.SIZE.contains(FlyTipping.COMMONEST_SIZE)).isTrue();
    }

    @Nested
    @DisplayName("in a resident's words")
    class InAResidentsWords {
        @Test
        @DisplayName("leads only to codes that there are")
        void leadsOnlyToCodesThatThereAre() {
            assertThat(ResidentForms.all()).hasSize(6).allSatisfy(form -> {
                CodeList list = FlyTipping.STANDARD.codeLists().stream()
                        .filter(candidate -> candidate.id().equals(form.to()))
                        .findFirst()
                        .orElseThrow();
                assertThat(form.entries())
                        .isNotEmpty()
                        .allSatisfy(
                                entry -> assertThat(entry.codes()).isNotEmpty().allMatch(list::contains));
            });
        }

        @Test
        @DisplayName("is found whatever the case and the dashes")
        void isFound() {
            var entry = ResidentForms.CENTRAL_BEDFORDSHIRE_LAND
                    .find("ROADSIDE/verge")
                    .orElseThrow();

            assertThat(entry.code()).contains("highway");
            assertThat(entry.relation()).isEqualTo(Crosswalk.Relation.BROADER);
            assertThat(ResidentForms.CENTRAL_BEDFORDSHIRE_LAND.find("the moon")).isEmpty();
        }

        @Test
        @DisplayName("may need a question before there is a code")
        void mayNeedAQuestion() {
            var entry =
                    ResidentForms.BARKING_AND_DAGENHAM_WASTE.find("hazardous").orElseThrow();

            assertThat(entry.code()).isEmpty();
            assertThat(entry.codes()).containsExactly("asbestos", "clinical", "chemical-drums-oil-fuel");
            assertThat(entry.note()).isEqualTo("asbestos, medical waste, or chemicals and oil?");
        }

        @Test
        @DisplayName("has Defra's own seven sizes in Barking and Dagenham")
        void sevenSizes() {
            assertThat(ResidentForms.BARKING_AND_DAGENHAM_SIZE.entries()).hasSize(7);
        }
    }

    @Nested
    @DisplayName("of several kinds")
    class OfSeveralKinds {
        @Test
        @DisplayName("counts as the most hazardous of them")
        void countsAsTheMostHazardous() {
            assertThat(WasteHandling.mostHazardous(List.of("other-household", "tyres", "asbestos")))
                    .contains("asbestos");
            assertThat(WasteHandling.mostHazardous(List.of("green", "white-goods")))
                    .contains("white-goods");
            assertThat(WasteHandling.mostHazardous(List.of("unheard-of", "other", "green")))
                    .contains("green");
            assertThat(WasteHandling.mostHazardous(List.of("unheard-of"))).contains("unheard-of");
            assertThat(WasteHandling.mostHazardous(List.of())).isEmpty();
        }

        @Test
        @DisplayName("is handled by a rule that says whose it is")
        void isHandled() {
            assertThat(WasteHandling.of("clinical")).isEqualTo(WasteHandling.HAZARDOUS);
            assertThat(WasteHandling.of("white-goods")).isEqualTo(WasteHandling.SPECIAL);
            assertThat(WasteHandling.of("green")).isEqualTo(WasteHandling.ORDINARY);
            assertThat(WasteHandling.values())
                    .allMatch(handling -> handling.words().endsWith("and not Defra's"));
        }
    }

    @Nested
    @DisplayName("as a category's name")
    class AsACategorysName {
        @ParameterizedTest(name = "\"{0}\" is fly-tipping")
        @ValueSource(
                strings = {
                    "Flytipping",
                    "Fly Tipping",
                    "FLY-TIPPING",
                    "Fly_tips",
                    "Fly tipping on a road, footway, verge or open space",
                    "Rubbish or fly tipping on the roads",
                    "Flytipping (TfL)",
                    "Litter or flytipping in a woodland"
                })
        void isFlyTipping(String name) {
            assertThat(ReportCategories.isFlyTipping(name)).isTrue();
            assertThat(ReportCategories.isIntake(name)).isTrue();
        }

        @ParameterizedTest(name = "\"{0}\" is not fly-tipping")
        @ValueSource(
                strings = {
                    "Flyposting",
                    "Fly Posting",
                    "Graffiti / Flyposting on street light (offensive)",
                    "Butterfly tips",
                    "Litter",
                    "Tipping point",
                    "Fly",
                    ""
                })
        void isNotFlyTipping(String name) {
            assertThat(ReportCategories.isFlyTipping(name)).isFalse();
            assertThat(ReportCategories.isIntake(name)).isFalse();
        }

        @Test
        @DisplayName("is joined by dumped rubbish, which is taken in too")
        void dumpedRubbish() {
            assertThat(ReportCategories.isFlyTipping("Dumped rubbish")).isFalse();
            assertThat(ReportCategories.isIntake("Dumped rubbish")).isTrue();
            assertThat(ReportCategories.isIntake("Dumped cylinder")).isTrue();
        }

        @Test
        @DisplayName("is fourteen of the names in real use, and one that is filed under litter")
        void fourteen() throws IOException {
            Path names = Path.of("../../shared/data/open311/uk-council-report-category-names-mapped.csv");
            assumeTrue(Files.exists(names));

            var flyTipping = Files.readAllLines(names).stream()
                    .map(line ->
                            line.startsWith("\"") ? line.substring(1, line.indexOf('"', 1)) : line.split(",", 2)[0])
                    .filter(ReportCategories::isFlyTipping)
                    .toList();

            assertThat(flyTipping).hasSize(15).contains("Litter or flytipping in a woodland");
        }
    }
}
