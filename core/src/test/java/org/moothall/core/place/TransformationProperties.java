// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** What holds of the way from degrees to the National Grid and back, and of each step of it. */
@Label("From degrees to the grid and back")
class TransformationProperties {
    private static final GridTransformation APPROXIMATE = GridTransformation.APPROXIMATE;
    private static final double CENTIMETRE = 0.01;
    private static final double TENTH_OF_MILLIMETRE = 1e-4;

    @Property(tries = 1000)
    @Label("is the same point to the centimetre, over Great Britain and the sea around it")
    void isSamePoint(
            @ForAll @Scale(6) @DoubleRange(min = 50, max = 60.9) double north,
            @ForAll @Scale(6) @DoubleRange(min = -6.5, max = 1.7) double east) {
        Wgs84Point point = Wgs84Point.of(north, east);

        GridPoint onGrid = APPROXIMATE.toGrid(point).orElseThrow();
        Wgs84Point back = APPROXIMATE.toWgs84(onGrid).orElseThrow();

        assertThat(back.distanceMetres(point)).isLessThan(CENTIMETRE);
        assertThat(point.gridPoint(APPROXIMATE)).contains(onGrid).isEqualTo(point.approximateGridPoint());
        assertThat(onGrid.wgs84Point(APPROXIMATE)).contains(back).contains(onGrid.approximateWgs84Point());
    }

    @Property(tries = 1000)
    @Label("goes north when the point does, and east when it does")
    void goesWhereThePointGoes(
            @ForAll @Scale(6) @DoubleRange(min = 50, max = 60) double north,
            @ForAll @Scale(6) @DoubleRange(min = -6.4, max = 1) double east,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.5) double step) {
        GridPoint here = APPROXIMATE.toGrid(Wgs84Point.of(north, east)).orElseThrow();
        GridPoint toNorth =
                APPROXIMATE.toGrid(Wgs84Point.of(north + step, east)).orElseThrow();
        GridPoint toEast = APPROXIMATE.toGrid(Wgs84Point.of(north, east + step)).orElseThrow();

        assertThat(toNorth.northing()).isGreaterThan(here.northing());
        assertThat(toEast.easting()).isGreaterThan(here.easting());
    }

    @Property(tries = 1000)
    @Label("is projected alike on either side of the meridian on which the grid is built")
    void isProjectedAlike(
            @ForAll @Scale(6) @DoubleRange(min = 49.8, max = 61) double north,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 5) double aside) {
        double latitude = Math.toRadians(north);

        double[] toEast = TransverseMercator.project(latitude, Math.toRadians(-2 + aside));
        double[] toWest = TransverseMercator.project(latitude, Math.toRadians(-2 - aside));

        assertThat(toEast[0] - 400_000).isCloseTo(400_000 - toWest[0], within(TENTH_OF_MILLIMETRE));
        assertThat(toEast[1]).isCloseTo(toWest[1], within(TENTH_OF_MILLIMETRE));
    }

    @Property(tries = 1000)
    @Label("is shifted between the datums, and back by the same, to a tenth of a millimetre")
    void isShiftedBack(
            @ForAll @Scale(6) @DoubleRange(min = 49.8, max = 61) double north,
            @ForAll @Scale(6) @DoubleRange(min = -9, max = 2) double east) {
        double[] wgs84 = Ellipsoid.WGS84.toCartesian(Math.toRadians(north), Math.toRadians(east));

        double[] osgb36 = Helmert.toOsgb36(wgs84);
        double[] back = Helmert.toWgs84(osgb36);

        assertThat(back).containsExactly(wgs84, within(TENTH_OF_MILLIMETRE));
        assertThat(distance(wgs84, osgb36)).as("how far the datums are apart").isBetween(500.0, 750.0);
    }

    @Property(tries = 1000)
    @Label("is the same two angles after a turn through metres from the middle of the earth")
    void isSameAngles(
            @ForAll @Scale(6) @DoubleRange(min = -89, max = 89) double north,
            @ForAll @Scale(6) @DoubleRange(min = -179, max = 179) double east) {
        for (Ellipsoid ellipsoid : new Ellipsoid[] {Ellipsoid.WGS84, Ellipsoid.AIRY_1830}) {
            double[] angles = ellipsoid.toAngles(ellipsoid.toCartesian(Math.toRadians(north), Math.toRadians(east)));

            assertThat(Math.toDegrees(angles[0])).isCloseTo(north, within(1e-9));
            assertThat(Math.toDegrees(angles[1])).isCloseTo(east, within(1e-9));
        }
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
