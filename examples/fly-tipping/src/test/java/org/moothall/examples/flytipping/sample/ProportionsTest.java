// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Proportions")
class ProportionsTest {
    private static final Path INVENTED =
            Path.of("src/test/resources/org/moothall/examples/flytipping/sample/defra-incidents.csv");
    private static final Path COUNTS =
            Path.of("src/test/resources/org/moothall/examples/flytipping/sample/fixmystreet-counts.csv");
    private static final Path REAL = Path.of("../../../shared/data/fly-tipping");

    @Test
    @DisplayName("of England have 1 hazardous report in 100 and leave the rest as it was")
    void ofEnglandHaveOneHazardousReportInAHundred() {
        var waste = Proportions.england().wasteTypes();

        assertThat(waste.share("asbestos") + waste.share("clinical") + waste.share("chemical-drums-oil-fuel"))
                .isCloseTo(0.01, within(1e-9));
        assertThat(waste.share("other-household") / waste.share("black-bags-household"))
                .isCloseTo(44.3 / 15.9, within(1e-9));
        assertThat(Proportions.england().landTypes().byOption()).hasSize(10);
        assertThat(waste.byOption()).hasSize(15);
        assertThat(Proportions.england().sizes().byOption()).hasSize(7);
    }

    @Nested
    @DisplayName("of a council")
    class OfACouncil {
        @Test
        @DisplayName("are the counts in its row, fractions included")
        void areTheCountsInItsRow() throws IOException {
            assertThatTheseAreMossbrooks(Proportions.ofCouncil(INVENTED, "Mossbrook", "2022-23"));
        }

        @Test
        @DisplayName("are the same when lines end with carriage returns")
        void areTheSameWhenLinesEndWithCarriageReturns(@TempDir Path folder) throws IOException {
            var file = folder.resolve("incidents.csv");
            Files.writeString(file, Files.readString(INVENTED).replace("\n", "\r\n"));

            assertThatTheseAreMossbrooks(Proportions.ofCouncil(file, "Mossbrook", "2022-23"));
        }

        @Test
        @DisplayName("are not made up when the row is missing")
        void areNotMadeUpWhenTheRowIsMissing() {
            assertThatThrownBy(() -> Proportions.ofCouncil(INVENTED, "Mossbrook", "2019-20"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            INVENTED + " has no row for 'Mossbrook' in '2019-20'; name the council and the year as the"
                                    + " file does, for example 'York' and '2022-23'");
        }

        @Test
        @DisplayName("do not take 'not available' for 0")
        void doNotTakeNotAvailableForZero() {
            assertThatThrownBy(() -> Proportions.ofCouncil(INVENTED, "Mossbrook", "2021-22"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            INVENTED + ", Mossbrook 2021-22: 'Highway Incidents' is ':', not available, which is not 0;"
                                    + " choose another year or council");
        }

        @Test
        @DisplayName("need a number in each column")
        void needANumberInEachColumn() {
            assertThatThrownBy(() -> Proportions.ofCouncil(INVENTED, "Oddham", "2022-23"))
                    .hasMessage(INVENTED + ", Oddham 2022-23: 'Tyres Incidents' is 'some', a number was expected");
        }

        @Test
        @DisplayName("need something counted in each breakdown")
        void needSomethingCounted() {
            assertThatThrownBy(() -> Proportions.ofCouncil(INVENTED, "Fernley, Isle of", "2022-23"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(INVENTED + ", Fernley, Isle of 2022-23: nothing is counted under ");
        }

        @Test
        @DisplayName("need a header in the third row")
        void needAHeaderInTheThirdRow(@TempDir Path folder) throws IOException {
            var file = Files.writeString(folder.resolve("short.csv"), "one\ntwo\n");
            var other = Files.writeString(folder.resolve("other.csv"), "one\ntwo\nName,Count\n");

            assertThatThrownBy(() -> Proportions.ofCouncil(file, "York", "2022-23"))
                    .hasMessage(file + " has 2 rows; the header is expected in the third");
            assertThatThrownBy(() -> Proportions.ofCouncil(other, "York", "2022-23"))
                    .hasMessage(other + " has no column 'Year' in its third row, the header");
        }

        @Test
        @DisplayName("can be read from the table that Defra published, where it is at hand")
        void canBeReadFromTheTableThatDefraPublished() throws IOException {
            var table = REAL.resolve("defra-la-incidents-2012-13-to-2022-23.csv");
            assumeThat(table).exists();

            var york = Proportions.ofCouncil(table, "York", "2022-23");

            assertThat(york.landTypes().byOption())
                    .containsEntry("highway", 608.0)
                    .containsEntry("other", 4.0);
            assertThat(york.wasteTypes().byOption())
                    .containsEntry("asbestos", 18.0)
                    .containsEntry("chemical-drums-oil-fuel", 5.0)
                    .containsEntry("other", 2.0);
            assertThat(york.sizes().byOption()).containsEntry("small-van", 686.0);
        }

        private void assertThatTheseAreMossbrooks(Proportions proportions) {
            assertThat(proportions.landTypes().share("highway")).isEqualTo(0.6);
            assertThat(proportions.landTypes().share("other")).isEqualTo(0.1);
            assertThat(proportions.wasteTypes().share("chemical-drums-oil-fuel"))
                    .isEqualTo(0.05);
            assertThat(proportions.wasteTypes().share("other")).isEqualTo(0.2);
            assertThat(proportions.sizes().share("small-van")).isEqualTo(0.905);
        }
    }

    @Nested
    @DisplayName("of time, from FixMyStreet's counts")
    class MonthlyReports {
        @Test
        @DisplayName("add fly-tipping and dumped rubbish, and nothing else")
        void addFlyTippingAndDumpedRubbish() throws IOException {
            assertThat(Proportions.monthlyReports(COUNTS, "E07999901")).isEqualTo(42);
            assertThat(Proportions.monthlyReports(COUNTS, "E07999902")).isZero();
        }

        @Test
        @DisplayName("are not 0 for a district that the file does not know")
        void areNotZeroForAnUnknownDistrict() {
            assertThatThrownBy(() -> Proportions.monthlyReports(COUNTS, "Mossbrook"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            COUNTS + " has no row for district 'Mossbrook'; a GSS code such as E06000014 is wanted");
        }

        @Test
        @DisplayName("can be read from the file that mySociety published, where it is at hand")
        void canBeReadFromTheRealFile() throws IOException {
            var file = REAL.resolve("fixmystreet-lad-category-counts-2020-07.csv");
            assumeThat(file).exists();

            assertThat(Proportions.monthlyReports(file, "E06000060")).isPositive();
        }
    }
}
