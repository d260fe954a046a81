// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A point on the British National Grid, as Ordnance Survey maps and most councils' own data give it.
 *
 * <p><b>Unit</b> metres of OSGB36 (EPSG:27700) east and north of the grid's false origin, for example 651409 and 313177.
 * <p><b>Errors</b> the constructor throws, without the value, off the grid.
 *
 * @param easting from 0 to less than 700000
 * @param northing from 0 to less than 1300000
 */
public record GridPoint(
        @Privacy(PrivacyCategory.LINKED) double easting,
        @Privacy(PrivacyCategory.LINKED) double northing) {
    /** Refuses what is off the grid. */
    public GridPoint {
        if (!isOnGrid(easting, northing)) {
            throw new IllegalArgumentException(
                    "an easting is from 0 to less than 700000 metres and a northing from 0 to"
                            + " less than 1300000; these are not");
        }
        easting += 0.0; // of the two zeros of a double, the positive one
        northing += 0.0;
    }

    /** The point; throws off the grid. */
    public static GridPoint of(double easting, double northing) {
        return new GridPoint(easting, northing);
    }

    /** How far another point is, in metres on the grid; within 0.1 % of the distance on the ground. */
    public double distanceMetres(GridPoint other) {
        return Math.hypot(other.easting - easting, other.northing - northing);
    }

    /** The same point in WGS84, about 5 metres true. Good enough to find the street, not to survey an asset. */
    public Wgs84Point approximateWgs84Point() {
        return NationalGrid.toWgs84(this);
    }

    static boolean isOnGrid(double easting, double northing) {
        return easting >= 0 && easting < 700_000 && northing >= 0 && northing < 1_300_000;
    }

    @Override
    public String toString() {
        return Masks.describe("GridPoint", this);
    }
}
