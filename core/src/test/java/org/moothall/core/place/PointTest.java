// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;

@DisplayName("A point")
class PointTest {
    private static final double FIVE_METRES = 5;

    @Nested
    @DisplayName("in degrees")
    class InDegrees {
        @Test
        @DisplayName("out of range is told with all that is wrong, without the degrees")
        void outOfRange() {
            assertThat(told(91, Double.NaN))
                    .containsExactly(
                            "latitude: a latitude is a number of degrees from -90 to 90; this one is not"
                                    + " [core/wgs84-point]",
                            "longitude: a longitude is a number of degrees from -180 to 180; this one is not"
                                    + " [core/wgs84-point]");
            assertThatThrownBy(() -> Wgs84Point.of(51, 181))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a longitude is a number of degrees from -180 to 180; this one is not");
        }

        @Test
        @DisplayName("zero and zero is no location")
        void zeroAndZero() {
            assertThat(told(0, -0.0))
                    .containsExactly("the whole: latitude 0 and longitude 0 stand for no location; leave the point out"
                            + " instead [core/wgs84-point]");
        }

        @Test
        @DisplayName("abroad is remarked on and kept, and swapped degrees are recognised")
        void abroad() {
            assertThat(remarks(48.85, 2.35))
                    .containsExactly("the whole: this point is not in the United Kingdom; check that it is meant"
                            + " [core/wgs84-in-united-kingdom]");
            assertThat(remarks(-3.5, 50.7))
                    .containsExactly(
                            "the whole: this point is not in the United Kingdom; latitude and longitude seem to"
                                    + " be swapped [core/wgs84-in-united-kingdom]");
            assertThat(remarks(50.7, -3.5)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "49.86, -6.40, true", // Scilly
            "60.86, -0.89, true", // Shetland
            "54.44, -8.17, true", // Fermanagh
            "52.48, 1.76, true", // Lowestoft
            "49.20, -2.10, false", // Jersey
            "48.85, 2.35, false"
        })
        @DisplayName("is in the box around the United Kingdom or not")
        void isInBox(double latitude, double longitude, boolean isInside) {
            assertThat(Wgs84Point.of(latitude, longitude).inUnitedKingdom()).isEqualTo(isInside);
        }

        @Test
        @DisplayName("is as far from another as the sphere says")
        void isAsFarAsTheSphereSays() {
            Wgs84Point equator = Wgs84Point.of(0, 1);

            assertThat(equator.distanceMetres(Wgs84Point.of(0, 2))).isCloseTo(111_195.08, within(0.01));
            assertThat(equator.distanceMetres(equator)).isZero();
            assertThat(equator.distanceMetres(Wgs84Point.of(0, -179))).isCloseTo(20_015_114.4, within(0.1));
        }

        @Test
        @DisplayName("tells nobody where it is")
        void tellsNobody() {
            assertThat(Wgs84Point.of(50.7, -3.5)).hasToString("Wgs84Point[latitude=***, longitude=***]");
            assertThat(GridPoint.of(1, 2)).hasToString("GridPoint[easting=***, northing=***]");
        }

        private List<String> told(double latitude, double longitude) {
            return texts(Wgs84Point.check(latitude, longitude).fold(point -> List.of(), faults -> faults));
        }

        private List<String> remarks(double latitude, double longitude) {
            return texts(((Checked.Sound<Wgs84Point>) Wgs84Point.check(latitude, longitude)).remarks());
        }

        private List<String> texts(List<Finding> findings) {
            return findings.stream().map(Finding::text).toList();
        }
    }

    @Nested
    @DisplayName("on the National Grid")
    class OnGrid {
        /** Ordnance Survey's own worked example of the projection alone. */
        @Test
        @DisplayName("is projected as in Ordnance Survey's worked example, to the millimetre")
        void isProjectedAsInTheWorkedExample() {
            double latitude = Math.toRadians(degrees(52, 39, 27.2531));
            double longitude = Math.toRadians(degrees(1, 43, 4.5177));

            double[] grid = TransverseMercator.project(latitude, longitude);
            double[] angles = TransverseMercator.unproject(651_409.903, 313_177.270);

            assertThat(grid[0]).isCloseTo(651_409.903, within(0.001));
            assertThat(grid[1]).isCloseTo(313_177.270, within(0.001));
            assertThat(angles[0]).isCloseTo(latitude, within(1e-10));
            assertThat(angles[1]).isCloseTo(longitude, within(1e-10));
        }

        /** The first is TG 51409 13177; the others are of Ordnance Survey's test points for OSTN15. */
        @ParameterizedTest
        @CsvSource({
            "52.657977, 1.716038, 651409.9, 313177.3",
            "49.92226394, -6.29977752, 91492.146, 11318.804",
            "59.53470794, -1.62516966, 421300.525, 1072147.239"
        })
        @DisplayName("is within 5 metres of where Ordnance Survey has it")
        void isWithinFiveMetres(double latitude, double longitude, double easting, double northing) {
            Wgs84Point degrees = Wgs84Point.of(latitude, longitude);
            GridPoint metres = GridPoint.of(easting, northing);

            assertThat(degrees.approximateGridPoint().orElseThrow().distanceMetres(metres))
                    .isLessThan(FIVE_METRES);
            assertThat(metres.approximateWgs84Point().distanceMetres(degrees)).isLessThan(FIVE_METRES);
        }

        @Test
        @DisplayName("ends at its edges")
        void endsAtItsEdges() {
            assertThat(Wgs84Point.of(48.85, 2.35).approximateGridPoint()).isEmpty();
            assertThat(Wgs84Point.of(-33.9, 151.2).approximateGridPoint()).isEmpty();
            assertThatThrownBy(() -> GridPoint.of(700_000, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an easting is from 0 to less than 700000 metres and a northing from 0 to less than"
                            + " 1300000; these are not");
            assertThatThrownBy(() -> GridPoint.of(Double.NaN, 5)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        @DisplayName("is as far from another as Pythagoras says")
        void isAsFarAsPythagorasSays() {
            assertThat(GridPoint.of(300_003, 100_004).distanceMetres(GridPoint.of(300_000, 100_000)))
                    .isEqualTo(5);
        }

        private double degrees(int degrees, int minutes, double seconds) {
            return degrees + minutes / 60.0 + seconds / 3600;
        }
    }
}
