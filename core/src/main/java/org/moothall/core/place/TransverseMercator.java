// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

/**
 * The projection of the British National Grid, from angles on the Airy ellipsoid to metres and back. The letters are those
 * of the source.
 *
 * <p><b>Source</b> Ordnance Survey, <i>A guide to coordinate systems in Great Britain</i>, annex C.
 */
final class TransverseMercator {
    private static final double A = Ellipsoid.AIRY_1830.major();
    private static final double B = Ellipsoid.AIRY_1830.minor();
    private static final double E2 = Ellipsoid.AIRY_1830.eccentricitySquared();
    private static final double F0 = 0.999_601_271_7;
    private static final double LATITUDE_0 = Math.toRadians(49);
    private static final double LONGITUDE_0 = Math.toRadians(-2);
    private static final double EASTING_0 = 400_000;
    private static final double NORTHING_0 = -100_000;

    private static final double HUNDREDTH_OF_MILLIMETRE = 1e-5;
    private static final int ENOUGH_TURNS = 20;

    private TransverseMercator() {}

    /** Easting and northing of a latitude and longitude. */
    static double[] project(double latitude, double longitude) {
        double sin = Math.sin(latitude);
        double cos = Math.cos(latitude);
        double tan2 = Math.pow(Math.tan(latitude), 2);
        double nu = nu(sin);
        double eta2 = nu / rho(sin) - 1;
        double cos3 = Math.pow(cos, 3);
        double cos5 = Math.pow(cos, 5);
        double tan4 = tan2 * tan2;

        double i = meridian(latitude) + NORTHING_0;
        double ii = nu / 2 * sin * cos;
        double iii = nu / 24 * sin * cos3 * (5 - tan2 + 9 * eta2);
        double iiia = nu / 720 * sin * cos5 * (61 - 58 * tan2 + tan4);
        double iv = nu * cos;
        double v = nu / 6 * cos3 * (nu / rho(sin) - tan2);
        double vi = nu / 120 * cos5 * (5 - 18 * tan2 + tan4 + 14 * eta2 - 58 * tan2 * eta2);

        double d = longitude - LONGITUDE_0;
        double northing = i + ii * Math.pow(d, 2) + iii * Math.pow(d, 4) + iiia * Math.pow(d, 6);
        double easting = EASTING_0 + iv * d + v * Math.pow(d, 3) + vi * Math.pow(d, 5);
        return new double[] {easting, northing};
    }

    /** Latitude and longitude of an easting and northing. */
    static double[] unproject(double easting, double northing) {
        double foot = footLatitude(northing);
        double sin = Math.sin(foot);
        double sec = 1 / Math.cos(foot);
        double tan = Math.tan(foot);
        double tan2 = tan * tan;
        double tan4 = tan2 * tan2;
        double tan6 = tan4 * tan2;
        double nu = nu(sin);
        double rho = rho(sin);
        double eta2 = nu / rho - 1;

        double vii = tan / (2 * rho * nu);
        double viii = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
        double ix = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * tan2 + 45 * tan4);
        double x = sec / nu;
        double xi = sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * tan2);
        double xii = sec / (120 * Math.pow(nu, 5)) * (5 + 28 * tan2 + 24 * tan4);
        double xiia = sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan6);

        double d = easting - EASTING_0;
        double latitude = foot - vii * Math.pow(d, 2) + viii * Math.pow(d, 4) - ix * Math.pow(d, 6);
        double longitude = LONGITUDE_0 + x * d - xi * Math.pow(d, 3) + xii * Math.pow(d, 5) - xiia * Math.pow(d, 7);
        return new double[] {latitude, longitude};
    }

    /** The latitude at which the central meridian has a northing. */
    private static double footLatitude(double northing) {
        double latitude = LATITUDE_0;
        for (int turn = 0; turn < ENOUGH_TURNS; turn++) {
            double missing = northing - NORTHING_0 - meridian(latitude);
            if (Math.abs(missing) < HUNDREDTH_OF_MILLIMETRE) {
                return latitude;
            }
            latitude += missing / (A * F0);
        }
        return latitude;
    }

    /** Metres along the central meridian from the true origin. */
    private static double meridian(double latitude) {
        double n = (A - B) / (A + B);
        double n2 = n * n;
        double n3 = n2 * n;
        double less = latitude - LATITUDE_0;
        double plus = latitude + LATITUDE_0;
        return B
                * F0
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * less
                        - (3 * n + 3 * n2 + 2.625 * n3) * Math.sin(less) * Math.cos(plus)
                        + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * less) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * less) * Math.cos(3 * plus));
    }

    private static double nu(double sin) {
        return A * F0 / Math.sqrt(1 - E2 * sin * sin);
    }

    private static double rho(double sin) {
        return A * F0 * (1 - E2) / Math.pow(1 - E2 * sin * sin, 1.5);
    }
}
