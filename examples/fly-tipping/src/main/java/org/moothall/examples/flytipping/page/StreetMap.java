// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.moothall.core.place.Wgs84Point;

/**
 * A map without a background: the worst streets as numbered circles with their names, the others as dots, north at the top.
 * Lengths are in the units of a drawing {@value #SIDE} wide and high.
 *
 * @param marks the worst streets, the worst first
 * @param dots the others that lie on the map
 * @param scale the bar that tells how long a distance is
 */
public record StreetMap(List<Mark> marks, List<Dot> dots, Scale scale) {
    /** How wide and high it is. */
    public static final int SIDE = 460;

    private static final double MARGIN = 90;
    private static final double LEAST_METRES = 500;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double LARGEST = 20;

    /** A worst street: its circle, and where its label stands. */
    public record Mark(int number, Street street, int x, int y, int radius, Label label) {
        /** What its label says. */
        public String text() {
            return street.name() + ", " + street.incidents();
        }
    }

    /** Where a label begins, or ends when its anchor is {@code end}. */
    public record Label(int x, int y, String anchor) {}

    /** Another street. */
    public record Dot(int x, int y) {}

    /** A distance and how long it is drawn. */
    public record Scale(int length, String words) {}

    /** Copies the lists. */
    public StreetMap {
        marks = List.copyOf(marks);
        dots = List.copyOf(dots);
    }

    /** A map of streets that are sorted, the worst first. */
    public static StreetMap of(List<Street> streets, int worst) {
        List<Street> marked = streets.stream().limit(worst).toList();
        Projection projection = Projection.around(marked);
        double most = marked.stream().mapToInt(Street::incidents).max().orElse(1);
        List<Mark> bare = IntStream.range(0, marked.size())
                .mapToObj(i -> mark(i + 1, marked.get(i), projection, most))
                .toList();
        List<Dot> dots = streets.stream()
                .skip(worst)
                .map(street -> projection.dot(street.middle()))
                .filter(dot -> isOnMap(dot.x()) && isOnMap(dot.y()))
                .toList();
        return new StreetMap(Labels.placed(bare), dots, projection.scale());
    }

    private static Mark mark(int number, Street street, Projection projection, double most) {
        Dot at = projection.dot(street.middle());
        int radius = (int) Math.round(LARGEST * Math.sqrt(street.incidents() / most));
        return new Mark(number, street, at.x(), at.y(), radius, new Label(at.x(), at.y(), "start"));
    }

    private static boolean isOnMap(int where) {
        return where >= 0 && where <= SIDE;
    }

    /** Degrees to units of the drawing; flat, which over a district is true to a metre or two. */
    private record Projection(double latitude, double longitude, double unitsPerMetre) {
        static Projection around(List<Street> streets) {
            Range north = Range.of(streets, Wgs84Point::latitude);
            Range east = Range.of(streets, Wgs84Point::longitude);
            double metres = Math.max(
                    LEAST_METRES,
                    METRES_PER_DEGREE * Math.max(north.length(), east.length() * narrowing(north.middle())));
            return new Projection(north.middle(), east.middle(), (SIDE - 2 * MARGIN) / metres);
        }

        Dot dot(Wgs84Point point) {
            double east = (point.longitude() - longitude) * METRES_PER_DEGREE * narrowing(latitude);
            double north = (point.latitude() - latitude) * METRES_PER_DEGREE;
            return new Dot(units(east), units(-north));
        }

        private int units(double metres) {
            return (int) Math.round(SIDE / 2.0 + metres * unitsPerMetre);
        }

        Scale scale() {
            double longest = SIDE / 3.0 / unitsPerMetre;
            int metres = 100;
            for (int next : List.of(200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)) {
                metres = next <= longest ? next : metres;
            }
            String words = metres < 1_000 ? metres + " metres" : metres / 1_000 + " km";
            return new Scale((int) Math.round(metres * unitsPerMetre), words);
        }

        private static double narrowing(double latitude) {
            return Math.cos(Math.toRadians(latitude));
        }
    }

    private record Range(double from, double to) {
        static Range of(List<Street> streets, ToDoubleFunction<Wgs84Point> coordinate) {
            double[] all =
                    streets.stream().map(Street::middle).mapToDouble(coordinate).toArray();
            return new Range(
                    DoubleStream.of(all).min().orElse(0),
                    DoubleStream.of(all).max().orElse(0));
        }

        double length() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }
    }

    /** Labels beside their circles, on the first side where they cover nothing. */
    private static final class Labels {
        private static final double LETTER = 8.2;
        private static final int HEIGHT = 18;
        private static final int GAP = 5;

        private final List<Box> taken = new ArrayList<>();

        private record Box(double left, double top, double right, double bottom) {
            boolean covers(Box other) {
                return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
            }

            boolean isInside() {
                return left >= 0 && top >= 0 && right <= SIDE && bottom <= SIDE;
            }
        }

        static List<Mark> placed(List<Mark> marks) {
            Labels labels = new Labels();
            marks.forEach(mark -> labels.taken.add(new Box(
                    mark.x() - mark.radius(),
                    mark.y() - mark.radius(),
                    mark.x() + mark.radius(),
                    mark.y() + mark.radius())));
            return marks.stream().map(labels::place).toList();
        }

        private Mark place(Mark mark) {
            List<Label> sides = sides(mark);
            Label label = sides.stream()
                    .filter(side -> isFree(box(mark, side)))
                    .findFirst()
                    .orElse(sides.get(0));
            taken.add(box(mark, label));
            return new Mark(mark.number(), mark.street(), mark.x(), mark.y(), mark.radius(), label);
        }

        private static List<Label> sides(Mark mark) {
            int right = mark.x() + mark.radius() + GAP;
            int left = mark.x() - mark.radius() - GAP;
            int below = mark.y() + mark.radius() + HEIGHT - 2;
            int above = mark.y() - mark.radius() - GAP;
            int beside = mark.y() + GAP;
            return List.of(
                    new Label(right, beside, "start"),
                    new Label(left, beside, "end"),
                    new Label(mark.x(), below, "middle"),
                    new Label(mark.x(), above, "middle"));
        }

        private boolean isFree(Box box) {
            return box.isInside() && taken.stream().noneMatch(box::covers);
        }

        private static Box box(Mark mark, Label label) {
            double width = LETTER * mark.text().length();
            double left = label.anchor().equals("start")
                    ? label.x()
                    : label.anchor().equals("end") ? label.x() - width : label.x() - width / 2;
            return new Box(left, label.y() - HEIGHT + 4.0, left + width, label.y() + 4.0);
        }
    }
}
