// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.moothall.core.identifier.place.GridReference;

/** The laws of points. */
class PointProperties {
    private static final double CENTIMETRE = 0.01;

    @Property(tries = 2000)
    void gridToDegreesAndBackIsTheSamePointToTheCentimetre(
            @ForAll @DoubleRange(min = 80_000, max = 660_000) double easting,
            @ForAll @DoubleRange(min = 5_000, max = 1_220_000) double northing) {
        GridPoint point = GridPoint.of(easting, northing);

        GridPoint back = point.approximateWgs84Point().approximateGridPoint().orElseThrow();

        assertThat(back.distanceMetres(point)).isLessThan(CENTIMETRE);
    }

    @Property(tries = 1000)
    void distancesOnTheGridAndTheSphereAgreeWithinOnePercent(
            @ForAll @DoubleRange(min = 200_000, max = 600_000) double easting,
            @ForAll @DoubleRange(min = 50_000, max = 900_000) double northing,
            @ForAll @DoubleRange(min = 1_000, max = 90_000) double step) {
        GridPoint here = GridPoint.of(easting, northing);
        GridPoint there = GridPoint.of(easting + step, northing + step);

        double sphere = here.approximateWgs84Point().distanceMetres(there.approximateWgs84Point());

        assertThat(sphere).isCloseTo(here.distanceMetres(there), within(0.01 * sphere));
    }

    @Property(tries = 1000)
    void distanceIsTheSameBothWaysAndNeverNegative(
            @ForAll @DoubleRange(min = 1, max = 90) double north,
            @ForAll @DoubleRange(min = -180, max = 180) double east,
            @ForAll @DoubleRange(min = -90, max = -1) double otherNorth) {
        Wgs84Point one = Wgs84Point.of(north, east);
        Wgs84Point other = Wgs84Point.of(otherNorth, -east);

        assertThat(one.distanceMetres(other)).isPositive().isCloseTo(other.distanceMetres(one), within(1e-6));
    }

    @Property(tries = 5000)
    void theSquareOfAPointHoldsIt(
            @ForAll @DoubleRange(min = 0, max = 700_000, maxIncluded = false) double easting,
            @ForAll @DoubleRange(min = 0, max = 1_300_000, maxIncluded = false) double northing,
            @ForAll @IntRange(min = 1, max = 5) int digits) {
        GridReference reference = GridPoint.of(easting, northing).reference(2 * digits);

        GridPoint corner = GridPoint.southWestOf(reference);

        assertThat(easting - corner.easting()).isBetween(0.0, (double) reference.precisionMetres());
        assertThat(northing - corner.northing()).isBetween(0.0, (double) reference.precisionMetres());
        assertThat(corner.reference(2 * digits)).isEqualTo(reference);
    }
}
