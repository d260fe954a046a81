// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import java.util.List;
import java.util.stream.IntStream;
import org.moothall.core.place.Wgs84Point;

/**
 * A line from point to point, measured on the plane that touches the earth at the point asked about: true to a metre for what is
 * within a few kilometres.
 */
final class Line {
    private static final double METRES_PER_DEGREE = 111_195;

    private final List<Wgs84Point> points;

    Line(List<Wgs84Point> points) {
        this.points = List.copyOf(points);
    }

    /** The line that ends where it begins. */
    static Line ring(List<Wgs84Point> corners) {
        Line open = new Line(corners);
        if (open.points.size() < 3) {
            throw new IllegalArgumentException("an area needs at least 3 corners; this one has " + open.points.size());
        }
        return new Line(IntStream.rangeClosed(0, corners.size())
                .mapToObj(i -> corners.get(i % corners.size()))
                .toList());
    }

    double metresFrom(Wgs84Point point) {
        return IntStream.range(1, points.size())
                .mapToDouble(i -> metresFrom(point, points.get(i - 1), points.get(i)))
                .min()
                .orElseGet(() -> point.distanceMetres(points.get(0)));
    }

    /** Whether a point is within the ring: a ray to the east crosses it an odd number of times. */
    boolean contains(Wgs84Point point) {
        long crossings = IntStream.range(1, points.size())
                .filter(i -> crosses(point, points.get(i - 1), points.get(i)))
                .count();
        return crossings % 2 == 1;
    }

    private static boolean crosses(Wgs84Point point, Wgs84Point from, Wgs84Point to) {
        if ((from.latitude() > point.latitude()) == (to.latitude() > point.latitude())) {
            return false;
        }
        double share = (point.latitude() - from.latitude()) / (to.latitude() - from.latitude());
        return point.longitude() < from.longitude() + share * (to.longitude() - from.longitude());
    }

    private static double metresFrom(Wgs84Point point, Wgs84Point from, Wgs84Point to) {
        double fromEast = east(point, from);
        double fromNorth = north(point, from);
        double alongEast = east(point, to) - fromEast;
        double alongNorth = north(point, to) - fromNorth;
        double square = alongEast * alongEast + alongNorth * alongNorth;
        double share = square == 0 ? 0 : -(fromEast * alongEast + fromNorth * alongNorth) / square;
        double within = Math.max(0, Math.min(1, share));
        return Math.hypot(fromEast + within * alongEast, fromNorth + within * alongNorth);
    }

    private static double east(Wgs84Point origin, Wgs84Point point) {
        double shrink = Math.cos(Math.toRadians(origin.latitude()));
        return (point.longitude() - origin.longitude()) * METRES_PER_DEGREE * shrink;
    }

    private static double north(Wgs84Point origin, Wgs84Point point) {
        return (point.latitude() - origin.latitude()) * METRES_PER_DEGREE;
    }
}
