// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.place.Address;
import org.moothall.core.place.Area;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.Landowner;
import org.moothall.core.place.Match;
import org.moothall.core.place.Wgs84Point;

/**
 * Finds places among those it was given: for tests, for examples, and for a small council's own lists. For each
 * answer it looks at the boxes around all streets or areas, and at the addresses that share the rarest word. Immutable, for any number of threads.
 *
 * <p><b>Default</b> 10 metres from a boundary is at it, as satellites are no better in a street; a street is looked for within 50.
 */
public final class InMemoryPlaceFinder implements PlaceFinder {
    private static final double BOUNDARY_METRES = 10;
    private static final double REACH_METRES = 50;

    private final Gazetteer gazetteer;
    private final Mapped<Usrn> streets;
    private final Mapped<Landowner> land;
    private final Mapped<Area> wards;
    private final Map<String, Mapped<Area>> patches = new LinkedHashMap<>();

    private InMemoryPlaceFinder(Builder given) {
        gazetteer = new Gazetteer(given.addresses);
        streets = new Mapped<>(given.streets, BOUNDARY_METRES);
        land = new Mapped<>(given.land, BOUNDARY_METRES);
        wards = new Mapped<>(given.wards, BOUNDARY_METRES);
        given.patches.forEach((service, areas) -> patches.put(service, new Mapped<>(areas, BOUNDARY_METRES)));
    }

    /** Begins a finder that knows no place. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Match<Uprn> property(Address address) {
        return gazetteer.property(address);
    }

    @Override
    public Match<Usrn> street(Wgs84Point point) {
        return streets.nearest(point, REACH_METRES);
    }

    @Override
    public Match<Landowner> landowner(Wgs84Point point) {
        return land.around(point);
    }

    @Override
    public Match<Area> ward(Wgs84Point point) {
        return wards.around(point);
    }

    @Override
    public Match<Area> patch(String service, Wgs84Point point) {
        Mapped<Area> areas = patches.get(service);
        return areas == null ? Match.unknown("no patches of this service are known") : areas.around(point);
    }

    /** Gathers places. Not for use by several threads. */
    public static final class Builder {
        private final List<GazetteerAddress> addresses = new ArrayList<>();
        private final List<Mapped.Drawn<Usrn>> streets = new ArrayList<>();
        private final List<Mapped.Drawn<Landowner>> land = new ArrayList<>();
        private final List<Mapped.Drawn<Area>> wards = new ArrayList<>();
        private final Map<String, List<Mapped.Drawn<Area>>> patches = new LinkedHashMap<>();

        private Builder() {}

        /** An address; one without a UPRN is never found. */
        public Builder address(GazetteerAddress address) {
            addresses.add(address);
            return this;
        }

        /** A street, as the line along its middle. */
        public Builder street(Usrn street, List<Wgs84Point> line) {
            if (line.isEmpty()) {
                throw new IllegalArgumentException("a street needs at least one point");
            }
            streets.add(new Mapped.Drawn<>(street, new Line(line)));
            return this;
        }

        /** Land and its owner, by the corners in order. */
        public Builder land(Landowner owner, List<Wgs84Point> corners) {
            land.add(new Mapped.Drawn<>(owner, Line.ring(corners)));
            return this;
        }

        /** A ward, by its corners in order. */
        public Builder ward(Area ward, List<Wgs84Point> corners) {
            wards.add(new Mapped.Drawn<>(ward, Line.ring(corners)));
            return this;
        }

        /** A patch of a service, by its corners in order. */
        public Builder patch(String service, Area patch, List<Wgs84Point> corners) {
            patches.computeIfAbsent(service, name -> new ArrayList<>())
                    .add(new Mapped.Drawn<>(patch, Line.ring(corners)));
            return this;
        }

        /** The finder. */
        public InMemoryPlaceFinder build() {
            return new InMemoryPlaceFinder(this);
        }
    }
}
