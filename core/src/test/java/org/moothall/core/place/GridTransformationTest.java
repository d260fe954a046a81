// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.place.GridReference;

@DisplayName("A point on the National Grid")
class GridTransformationTest {
    private static final GridPoint YARMOUTH = GridPoint.of(651_409.9, 313_177.3);

    @Nested
    @DisplayName("as a reference")
    class AsReference {
        @ParameterizedTest
        @CsvSource({"2,  TG 5 1", "4,  TG 51 13", "6,  TG 514 131", "8,  TG 5140 1317", "10, TG 51409 13177"})
        @DisplayName("is the square that holds it, of as many figures as are wanted")
        void isTheSquareThatHoldsIt(int figures, String reference) {
            assertThat(YARMOUTH.reference(figures)).isEqualTo(GridReference.of(reference));
        }

        @Test
        @DisplayName("comes back as the corner of the square, not as the point")
        void comesBackAsTheCorner() {
            assertThat(GridPoint.southWestOf(YARMOUTH.reference(6))).isEqualTo(GridPoint.of(651_400, 313_100));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 7, 12, -2})
        @DisplayName("has 2, 4, 6, 8 or 10 figures")
        void hasNoOtherFigures(int figures) {
            assertThatThrownBy(() -> YARMOUTH.reference(figures))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a National Grid reference has 2, 4, 6, 8 or 10 figures, not " + figures);
        }
    }

    @Nested
    @DisplayName("is transformed")
    class IsTransformed {
        private final Wgs84Point degrees = Wgs84Point.of(52.657977, 1.716038);

        @Test
        @DisplayName("by what this library brings, which says how true it is")
        void byWhatThisLibraryBrings() {
            GridTransformation approximate = GridTransformation.APPROXIMATE;

            assertThat(approximate.name()).isEqualTo("approximate");
            assertThat(approximate.accuracyMetres()).isEqualTo(5);
            assertThat(degrees.gridPoint(approximate)).isEqualTo(degrees.approximateGridPoint());
            assertThat(YARMOUTH.wgs84Point(approximate)).contains(YARMOUTH.approximateWgs84Point());
            assertThat(Wgs84Point.of(48.85, 2.35).gridPoint(approximate)).isEmpty();
        }

        @Test
        @DisplayName("by a better one that somebody plugs in, as far as that one reaches")
        void byABetterOne() {
            GridTransformation surveyed = new OnePoint(degrees, YARMOUTH);

            assertThat(surveyed.accuracyMetres()).isEqualTo(0.1);
            assertThat(degrees.gridPoint(surveyed)).contains(YARMOUTH);
            assertThat(YARMOUTH.wgs84Point(surveyed)).contains(degrees);
            assertThat(Wgs84Point.of(50.7, -3.5).gridPoint(surveyed)).isEmpty();
            assertThat(GridPoint.of(1, 1).wgs84Point(surveyed)).isEmpty();
        }
    }

    /** Surveyed one place, and knows of no other. */
    private record OnePoint(Wgs84Point degrees, GridPoint metres) implements GridTransformation {
        @Override
        public String name() {
            return "one point";
        }

        @Override
        public double accuracyMetres() {
            return 0.1;
        }

        @Override
        public Optional<GridPoint> toGrid(Wgs84Point point) {
            return point.equals(degrees) ? Optional.of(metres) : Optional.empty();
        }

        @Override
        public Optional<Wgs84Point> toWgs84(GridPoint point) {
            return point.equals(metres) ? Optional.of(degrees) : Optional.empty();
        }
    }
}
