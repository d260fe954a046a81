// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Locale;

/** A point on the ground in degrees, WGS84. */
record Point(double latitude, double longitude) {
    private static final double METRES_PER_DEGREE = 111_195;

    /** The point so many metres to the north and to the east. */
    Point moved(double north, double east) {
        return new Point(
                latitude + north / METRES_PER_DEGREE, longitude + east / (METRES_PER_DEGREE * eastward(latitude)));
    }

    /** The point so many metres away, in any direction. */
    Point away(double metres, Dice dice) {
        double direction = dice.between(0, 2 * StrictMath.PI);
        return moved(metres * StrictMath.cos(direction), metres * StrictMath.sin(direction));
    }

    /** The distance in metres, true for a few kilometres. */
    double metresTo(Point other) {
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        double east = (other.longitude - longitude) * METRES_PER_DEGREE * eastward(latitude);
        return StrictMath.sqrt(north * north + east * east);
    }

    static String write(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    private static double eastward(double latitude) {
        return StrictMath.cos(StrictMath.toRadians(latitude));
    }
}
