// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import java.util.Comparator;
import java.util.List;
import org.moothall.core.place.Match;
import org.moothall.core.place.Wgs84Point;

/** What was drawn on a map: things, each with its line. */
final class Mapped<T> {
    private final List<Drawn<T>> things;
    private final double boundaryMetres;

    Mapped(List<Drawn<T>> things, double boundaryMetres) {
        this.things = List.copyOf(things);
        this.boundaryMetres = boundaryMetres;
    }

    /** A thing and its line. */
    static final class Drawn<T> {
        final T thing;
        final Line line;

        Drawn(T thing, Line line) {
            this.thing = thing;
            this.line = line;
        }
    }

    /** The area that holds a point; near any boundary, a question. */
    Match<T> around(Wgs84Point point) {
        List<T> possible = things.stream()
                .filter(drawn -> drawn.line.contains(point) || isAtBoundary(drawn, point))
                .map(drawn -> drawn.thing)
                .distinct()
                .toList();
        if (possible.isEmpty()) {
            return Match.unknown("no area holds this point");
        }
        if (things.stream().anyMatch(drawn -> isAtBoundary(drawn, point))) {
            return Match.ask(possible, "the point is at a boundary");
        }
        return possible.size() == 1
                ? Match.certain(possible.get(0), "the point is within it, and not near its boundary")
                : Match.ask(possible, "more than one area holds this point");
    }

    /** The thing whose line is nearest, if any is within reach; two about as near are a question. */
    Match<T> nearest(Wgs84Point point, double reachMetres) {
        List<Drawn<T>> near = things.stream()
                .filter(drawn -> drawn.line.isWithin(reachMetres, point))
                .sorted(Comparator.comparingDouble(drawn -> drawn.line.metresFrom(point)))
                .toList();
        if (near.isEmpty()) {
            return Match.unknown("nothing is near this point");
        }
        double nearest = near.get(0).line.metresFrom(point);
        List<T> asNear = near.stream()
                .filter(drawn -> drawn.line.isWithin(nearest + boundaryMetres, point))
                .map(drawn -> drawn.thing)
                .distinct()
                .toList();
        if (asNear.size() > 1) {
            return Match.ask(asNear, "more than one is about as near to this point");
        }
        return nearest <= boundaryMetres
                ? Match.certain(asNear.get(0), "the point is on it")
                : Match.likely(asNear.get(0), "it is the nearest, and the point is not on it");
    }

    private boolean isAtBoundary(Drawn<T> drawn, Wgs84Point point) {
        return drawn.line.isWithin(boundaryMetres, point);
    }
}
