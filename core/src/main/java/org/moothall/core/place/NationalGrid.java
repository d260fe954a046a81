// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import java.util.Optional;

/**
 * Between WGS84 and the British National Grid: a Helmert shift of datum, then a transverse Mercator projection.
 *
 * <p><b>Accuracy</b> about 5 metres, measured on Ordnance Survey's 40 test points of OSTN15: the shift is one for all of Great Britain, and Ordnance Survey's OSTN15 grid of local
 * shifts is not applied. There and back again agrees to less than a centimetre.
 *
 * <p><b>Source</b> Ordnance Survey, <i>A guide to coordinate systems in Great Britain</i>, sections 6.2 and 6.6 and annexes
 * A to C.
 */
final class NationalGrid implements GridTransformation {
    private static final double ACCURACY_METRES = 5;

    @Override
    public String name() {
        return "approximate";
    }

    @Override
    public double accuracyMetres() {
        return ACCURACY_METRES;
    }

    @Override
    public Optional<GridPoint> toGrid(Wgs84Point point) {
        return fromWgs84(point);
    }

    @Override
    public Optional<Wgs84Point> toWgs84(GridPoint point) {
        return Optional.of(asWgs84(point));
    }

    @Override
    public String toString() {
        return name();
    }

    static Optional<GridPoint> fromWgs84(Wgs84Point point) {
        double[] wgs84 =
                Ellipsoid.WGS84.toCartesian(Math.toRadians(point.latitude()), Math.toRadians(point.longitude()));
        double[] airy = Ellipsoid.AIRY_1830.toAngles(Helmert.toOsgb36(wgs84));
        double[] grid = TransverseMercator.project(airy[0], airy[1]);
        return GridPoint.isOnGrid(grid[0], grid[1]) ? Optional.of(GridPoint.of(grid[0], grid[1])) : Optional.empty();
    }

    static Wgs84Point asWgs84(GridPoint point) {
        double[] airy = TransverseMercator.unproject(point.easting(), point.northing());
        double[] wgs84 = Ellipsoid.WGS84.toAngles(Helmert.toWgs84(Ellipsoid.AIRY_1830.toCartesian(airy[0], airy[1])));
        return Wgs84Point.of(Math.toDegrees(wgs84[0]), Math.toDegrees(wgs84[1]));
    }
}
