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
    private final double south;
    private final double north;
    private final double west;
    private final double east;

    Line(List<Wgs84Point> points) {
        this.points = List.copyOf(points);
        var latitudes = points.stream().mapToDouble(Wgs84Point::latitude).summaryStatistics();
        var longitudes = points.stream().mapToDouble(Wgs84Point::longitude).summaryStatistics();
        south = latitudes.getMin();
        north = latitudes.getMax();
        west = longitudes.getMin();
        east = longitudes.getMax();
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
        double shrink = shrink(point);
        return IntStream.range(1, points.size())
                .mapToDouble(i -> metresFrom(point, shrink, points.get(i - 1), points.get(i)))
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

    /** Whether a point is that near; what is far away is told by the box around the line. */
    boolean isWithin(double metres, Wgs84Point point) {
        double degreesNorth = metres / METRES_PER_DEGREE;
        double degreesEast = degreesNorth / shrink(point);
        return point.latitude() >= south - degreesNorth
                && point.latitude() <= north + degreesNorth
                && point.longitude() >= west - degreesEast
                && point.longitude() <= east + degreesEast
                && metresFrom(point) <= metres;
    }

    private static double metresFrom(Wgs84Point point, double shrink, Wgs84Point from, Wgs84Point to) {
        double fromEast = metresEast(point, from) * shrink;
        double fromNorth = metresNorth(point, from);
        double alongEast = metresEast(point, to) * shrink - fromEast;
        double alongNorth = metresNorth(point, to) - fromNorth;
        double square = alongEast * alongEast + alongNorth * alongNorth;
        double share = square == 0 ? 0 : -(fromEast * alongEast + fromNorth * alongNorth) / square;
        double within = Math.max(0, Math.min(1, share));
        return Math.hypot(fromEast + within * alongEast, fromNorth + within * alongNorth);
    }

    /** How much shorter a degree to the east is than one to the north. */
    private static double shrink(Wgs84Point point) {
        return Math.cos(Math.toRadians(point.latitude()));
    }

    private static double metresEast(Wgs84Point origin, Wgs84Point point) {
        return (point.longitude() - origin.longitude()) * METRES_PER_DEGREE;
    }

    private static double metresNorth(Wgs84Point origin, Wgs84Point point) {
        return (point.latitude() - origin.latitude()) * METRES_PER_DEGREE;
    }
}
