// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Decimal;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A point in degrees, as satellites and web maps give points.
 *
 * <p><b>Unit</b> decimal degrees of WGS84 (EPSG:4326), north and east positive, for example 51.50335 and -0.12764.
 * <p><b>Errors</b> the constructor throws, without the value, on degrees out of range and on (0, 0), which is what software
 * writes when it has no location; {@link #check} tells the same as findings.
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 */
public record Wgs84Point(
        @Privacy(PrivacyCategory.LINKED) double latitude,
        @Privacy(PrivacyCategory.LINKED) double longitude) implements NeverGrows {
    /** The mean radius of the earth in metres, as the IUGG gives it. */
    private static final double EARTH_RADIUS = 6_371_008.8;

    /** Refuses degrees out of range, and no location. */
    public Wgs84Point {
        List<Finding> faults = faults(latitude, longitude);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.get(0).message());
        }
        latitude += 0.0; // of the two zeros of a double, the positive one
        longitude += 0.0;
    }

    /** Reads one; a number that is missing is not zero, and a text is no number. */
    @JsonCreator
    static Wgs84Point read(
            @JsonProperty("latitude") @Nullable Decimal latitude,
            @JsonProperty("longitude") @Nullable Decimal longitude) {
        return new Wgs84Point(
                Required.part(Decimal.asDouble(latitude), "a point", "latitude"),
                Required.part(Decimal.asDouble(longitude), "a point", "longitude"));
    }

    /** The point; throws on nonsense. */
    public static Wgs84Point of(double latitude, double longitude) {
        return new Wgs84Point(latitude, longitude);
    }

    /** The point, or everything that is wrong with it; a point outside the United Kingdom is remarked on and kept. */
    public static Checked<Wgs84Point> check(double latitude, double longitude) {
        List<Finding> faults = faults(latitude, longitude);
        if (!faults.isEmpty()) {
            return new Checked.Faulty<>(faults);
        }
        Wgs84Point point = of(latitude, longitude);
        return Checked.of(point, point.findings());
    }

    /** That it is not in the United Kingdom, if so, and whether latitude and longitude seem to be swapped. */
    public List<Finding> findings() {
        return inUnitedKingdom() ? List.of() : List.of(elsewhere(this));
    }

    /**
     * Whether it lies in the box of degrees around the United Kingdom: 49.8 to 60.95 north, 8.7 west to 1.8 east. The box
     * holds some of Ireland, the Isle of Man and sea too; it catches swapped and mistyped degrees, not borders.
     */
    public boolean inUnitedKingdom() {
        return isInBox(latitude, longitude);
    }

    /** How far another point is, in metres along a sphere; within 0.6 % of the true distance. */
    public double distanceMetres(Wgs84Point other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /**
     * The same point on the British National Grid, about 5 metres true; empty when it is off the grid. Good enough to find
     * the street, not to survey an asset.
     */
    public Optional<GridPoint> approximateGridPoint() {
        return NationalGrid.fromWgs84(this);
    }

    /** The same point on the British National Grid, as true as a transformation is; empty where that does not cover it. */
    public Optional<GridPoint> gridPoint(GridTransformation transformation) {
        return transformation.toGrid(this);
    }

    @Override
    public String toString() {
        return Masks.describe("Wgs84Point", this);
    }

    private static List<Finding> faults(double latitude, double longitude) {
        List<Finding> faults = new ArrayList<>();
        if (!(Math.abs(latitude) <= 90)) {
            faults.add(fault("latitude", "a latitude is a number of degrees from -90 to 90; this one is not"));
        }
        if (!(Math.abs(longitude) <= 180)) {
            faults.add(fault("longitude", "a longitude is a number of degrees from -180 to 180; this one is not"));
        }
        if (latitude == 0 && longitude == 0) {
            faults.add(fault("", "latitude 0 and longitude 0 stand for no location; leave the point out instead"));
        }
        return faults;
    }

    private static Finding fault(String component, String message) {
        return Finding.error("core/wgs84-point", new Location.Component(component), message);
    }

    private static Finding elsewhere(Wgs84Point point) {
        boolean isSwapped = isInBox(point.longitude, point.latitude);
        String advice = isSwapped ? "; latitude and longitude seem to be swapped" : "; check that it is meant";
        return Finding.warning(
                "core/wgs84-in-united-kingdom",
                new Location.Component(""),
                "this point is not in the United Kingdom" + advice);
    }

    private static boolean isInBox(double north, double east) {
        return north >= 49.8 && north <= 60.95 && east >= -8.7 && east <= 1.8;
    }
}
