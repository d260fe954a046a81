// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.GridReference;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Decimal;
import org.moothall.core.json.NeverGrows;
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
        @Privacy(PrivacyCategory.LINKED) double northing) implements NeverGrows {
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

    /** Reads one; a number that is missing is not zero, and a text is no number. */
    @JsonCreator
    static GridPoint read(
            @JsonProperty("easting") @Nullable Decimal easting, @JsonProperty("northing") @Nullable Decimal northing) {
        return new GridPoint(
                Required.part(Decimal.asDouble(easting), "a point", "easting"),
                Required.part(Decimal.asDouble(northing), "a point", "northing"));
    }

    /** The point; throws off the grid. */
    public static GridPoint of(double easting, double northing) {
        return new GridPoint(easting, northing);
    }

    /** The south-west corner of a square; the square reaches {@link GridReference#precisionMetres} north and east of it. */
    public static GridPoint southWestOf(GridReference reference) {
        return new GridPoint(reference.eastingMetres(), reference.northingMetres());
    }

    /** How far another point is, in metres on the grid; within 0.1 % of the distance on the ground. */
    public double distanceMetres(GridPoint other) {
        return Math.hypot(other.easting - easting, other.northing - northing);
    }

    /** The same point in WGS84, about 5 metres true. Good enough to find the street, not to survey an asset. */
    public Wgs84Point approximateWgs84Point() {
        return NationalGrid.asWgs84(this);
    }

    /** The same point in WGS84, as true as a transformation is; empty where that does not cover it. */
    public Optional<Wgs84Point> wgs84Point(GridTransformation transformation) {
        return transformation.toWgs84(this);
    }

    /**
     * The square in which the point lies, as a National Grid reference of so many figures: 2, 4, 6, 8 or 10, for squares of
     * 10 kilometres to 1 metre. Figures are cut, never rounded, so the square always holds the point.
     *
     * @throws IllegalArgumentException on any other number of figures
     */
    public GridReference reference(int figures) {
        return GridSquares.reference(this, figures);
    }

    static boolean isOnGrid(double easting, double northing) {
        return easting >= 0 && easting < 700_000 && northing >= 0 && northing < 1_300_000;
    }

    @Override
    public String toString() {
        return Masks.describe("GridPoint", this);
    }
}
