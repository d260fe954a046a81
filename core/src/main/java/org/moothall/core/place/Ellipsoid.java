// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

/** A flattened sphere, by its half axes in metres. Angles are in radians; points are on its surface. */
record Ellipsoid(double major, double minor) {
    static final Ellipsoid WGS84 = new Ellipsoid(6_378_137.000, 6_356_752.314_245);
    static final Ellipsoid AIRY_1830 = new Ellipsoid(6_377_563.396, 6_356_256.909);

    private static final int ENOUGH_TURNS = 8;

    double eccentricitySquared() {
        return 1 - minor * minor / (major * major);
    }

    /** The point of a latitude and a longitude in metres from the centre: x, y, z. */
    double[] toCartesian(double latitude, double longitude) {
        double radius = primeVerticalRadius(latitude);
        return new double[] {
            radius * Math.cos(latitude) * Math.cos(longitude),
            radius * Math.cos(latitude) * Math.sin(longitude),
            radius * (1 - eccentricitySquared()) * Math.sin(latitude)
        };
    }

    /** The latitude and longitude of a point near the surface. */
    double[] toAngles(double[] point) {
        double fromAxis = Math.hypot(point[0], point[1]);
        double latitude = Math.atan2(point[2], fromAxis * (1 - eccentricitySquared()));
        for (int turn = 0; turn < ENOUGH_TURNS; turn++) {
            double lift = eccentricitySquared() * primeVerticalRadius(latitude) * Math.sin(latitude);
            latitude = Math.atan2(point[2] + lift, fromAxis);
        }
        return new double[] {latitude, Math.atan2(point[1], point[0])};
    }

    private double primeVerticalRadius(double latitude) {
        double sine = Math.sin(latitude);
        return major / Math.sqrt(1 - eccentricitySquared() * sine * sine);
    }
}
