// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

/** The shift between the datums WGS84 and OSGB36, on points in metres from the earth's centre. */
final class Helmert {
    private static final double[] SHIFT = {-446.448, 125.157, -542.060};
    private static final double SCALE = 20.4894e-6;
    private static final double TURN_X = arcSeconds(-0.1502);
    private static final double TURN_Y = arcSeconds(-0.2470);
    private static final double TURN_Z = arcSeconds(-0.8421);

    private static final int ENOUGH_TURNS = 5;

    private Helmert() {}

    static double[] toOsgb36(double[] wgs84) {
        return plus(plus(wgs84, SHIFT, 1), strain(wgs84), 1);
    }

    /** Solved by repetition: reversing the signs of the seven numbers would be a centimetre off. */
    static double[] toWgs84(double[] osgb36) {
        double[] shifted = plus(osgb36, SHIFT, -1);
        double[] wgs84 = shifted;
        for (int turn = 0; turn < ENOUGH_TURNS; turn++) {
            wgs84 = plus(shifted, strain(wgs84), -1);
        }
        return wgs84;
    }

    private static double[] strain(double[] point) {
        return new double[] {
            SCALE * point[0] - TURN_Z * point[1] + TURN_Y * point[2],
            TURN_Z * point[0] + SCALE * point[1] - TURN_X * point[2],
            -TURN_Y * point[0] + TURN_X * point[1] + SCALE * point[2]
        };
    }

    private static double[] plus(double[] point, double[] other, int sign) {
        return new double[] {point[0] + sign * other[0], point[1] + sign * other[1], point[2] + sign * other[2]};
    }

    private static double arcSeconds(double seconds) {
        return Math.toRadians(seconds / 3600);
    }
}
