// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.place.Area;
import org.moothall.core.place.Certainty;
import org.moothall.core.place.Match;
import org.moothall.core.place.Wgs84Point;

/** What holds of every point, wherever lines and boundaries are drawn. */
@Label("Any point")
class PlaceFinderProperties {
    private static final Area WEST = Area.of("w", "West");
    private static final Area EAST = Area.of("e", "East");
    private static final double AT_BOUNDARY = 10;
    private static final double REACH = 50;
    private static final double HAIR = 0.01;

    @Property(tries = 1000)
    @Label("is in a square for certain, a question at its boundary, and elsewhere unknown, by its distance")
    void isInSquare(
            @ForAll @DoubleRange(min = -600, max = 600) double east,
            @ForAll @DoubleRange(min = -600, max = 600) double north,
            @ForAll @IntRange(min = 0, max = 3) int first,
            @ForAll boolean isReversed) {
        double half = 500;
        double beyondEast = Math.abs(east) - half;
        double beyondNorth = Math.abs(north) - half;
        double outside = Math.hypot(Math.max(0, beyondEast), Math.max(0, beyondNorth));
        double inside = Math.min(-beyondEast, -beyondNorth);
        double fromBoundary = outside > 0 ? outside : inside;
        Assume.that(Math.abs(fromBoundary - AT_BOUNDARY) > HAIR);
        Certainty beyond = outside > 0 ? Certainty.UNKNOWN : Certainty.CERTAIN;

        Match<Area> found = InMemoryPlaceFinder.builder()
                .ward(WEST, turned(square(-half, half), first, isReversed))
                .build()
                .ward(at(east, north));

        assertThat(found.certainty()).isEqualTo(fromBoundary < AT_BOUNDARY ? Certainty.ASK : beyond);
        assertThat(found.candidates()).isEqualTo(found.certainty() == Certainty.UNKNOWN ? List.of() : List.of(WEST));
    }

    @Property(tries = 1000)
    @Label("is in one of two halves, or asked about with both near the line between them, whichever is named first")
    void isInOneOfTwoHalves(
            @ForAll @DoubleRange(min = -480, max = 480) double east,
            @ForAll @DoubleRange(min = -480, max = 480) double north,
            @ForAll @DoubleRange(min = -400, max = 400) double line) {
        Assume.that(Math.abs(Math.abs(east - line) - AT_BOUNDARY) > HAIR);
        List<Wgs84Point> west = square(-500, line);
        List<Wgs84Point> toEast = square(line, 500);
        Wgs84Point point = at(east, north);
        Match<Area> found = InMemoryPlaceFinder.builder()
                .ward(WEST, west)
                .ward(EAST, toEast)
                .build()
                .ward(point);
        Match<Area> other = InMemoryPlaceFinder.builder()
                .ward(EAST, toEast)
                .ward(WEST, west)
                .build()
                .ward(point);
        boolean isNearLine = Math.abs(east - line) < AT_BOUNDARY;

        assertThat(found.certainty()).isEqualTo(isNearLine ? Certainty.ASK : Certainty.CERTAIN);
        assertThat(Set.copyOf(found.candidates()))
                .isEqualTo(isNearLine ? Set.of(WEST, EAST) : Set.of(east < line ? WEST : EAST))
                .isEqualTo(Set.copyOf(other.candidates()));
        assertThat(other.certainty()).isEqualTo(found.certainty());
    }

    @Property(tries = 1000)
    @Label(
            "is on a street for certain, likely at it within reach, and elsewhere unknown, by its distance from the line")
    void isOnStreet(
            @ForAll @DoubleRange(min = -200, max = 200) double east,
            @ForAll @DoubleRange(min = -200, max = 200) double north,
            @ForAll @IntRange(min = 1, max = 5) int bends) {
        double away = Math.hypot(east, Math.max(0, Math.abs(north) - 100));
        Assume.that(Math.abs(away - AT_BOUNDARY) > HAIR && Math.abs(away - REACH) > HAIR);
        List<Wgs84Point> straight = new ArrayList<>();
        for (int bend = 0; bend <= bends; bend++) {
            straight.add(at(0, -100 + 200.0 * bend / bends));
        }

        Match<Usrn> found = InMemoryPlaceFinder.builder()
                .street(Usrn.of("1"), straight)
                .build()
                .street(at(east, north));

        Certainty near = away < AT_BOUNDARY ? Certainty.CERTAIN : Certainty.LIKELY;
        assertThat(found.certainty()).isEqualTo(away < REACH ? near : Certainty.UNKNOWN);
        assertThat(found.likely().isPresent()).isEqualTo(away < REACH);
    }

    @Property(tries = 1000)
    @Label("is at the nearer of two streets, or asked about when they are about as near")
    void isAtNearerStreet(
            @ForAll @DoubleRange(min = -49, max = 49) double one,
            @ForAll @DoubleRange(min = -49, max = 49) double two) {
        double further = Math.abs(Math.abs(one) - Math.abs(two));
        Assume.that(Math.abs(further - AT_BOUNDARY) > HAIR);
        Usrn nearer = Usrn.of(Math.abs(one) < Math.abs(two) ? "1" : "2");

        Match<Usrn> found = InMemoryPlaceFinder.builder()
                .street(Usrn.of("1"), List.of(at(one, -100), at(one, 100)))
                .street(Usrn.of("2"), List.of(at(two, -100), at(two, 100)))
                .build()
                .street(at(0, 0));

        if (further < AT_BOUNDARY) {
            assertThat(found.certainty()).isEqualTo(Certainty.ASK);
            assertThat(found.candidates()).hasSize(2);
            assertThat(further < HAIR || found.candidates().get(0).equals(nearer))
                    .as("the nearer first")
                    .isTrue();
        } else {
            assertThat(found.likely()).contains(nearer);
        }
    }

    /** The same ring from another corner, or the other way round. */
    private static List<Wgs84Point> turned(List<Wgs84Point> corners, int first, boolean isReversed) {
        List<Wgs84Point> turned = new ArrayList<>(corners);
        Collections.rotate(turned, first);
        if (isReversed) {
            Collections.reverse(turned);
        }
        return turned;
    }

    private static List<Wgs84Point> square(double fromEast, double toEast) {
        return List.of(at(fromEast, -500), at(toEast, -500), at(toEast, 500), at(fromEast, 500));
    }

    /** So many metres east and north of a crossing on the equator, where a degree is as long to the east as to the north. */
    private static Wgs84Point at(double east, double north) {
        return Wgs84Point.of(north / 111_195, 10 + east / 111_195);
    }
}
