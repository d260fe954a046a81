// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.place.Address;
import org.moothall.core.place.Area;
import org.moothall.core.place.Certainty;
import org.moothall.core.place.Landowner;
import org.moothall.core.place.Match;
import org.moothall.core.place.Wgs84Point;

/**
 * Finds what a council needs to know of a place. Gazetteers, street registers and boundaries are licensed, and are the
 * application's: it brings an implementation, or {@link InMemoryPlaceFinder} with what it has.
 *
 * <p>Every answer says how certain it is. Where two answers may be right, as at a boundary, it is
 * {@link Certainty#ASK}: a person decides, and nobody's case is sent by a guess. An implementation never throws for a place that
 * it does not know.
 */
public interface PlaceFinder {
    /** The property at an address. */
    Match<Uprn> property(Address address);

    /** The street at a point. */
    Match<Usrn> street(Wgs84Point point);

    /** Who owns the land at a point. */
    Match<Landowner> landowner(Wgs84Point point);

    /** The ward at a point. */
    Match<Area> ward(Wgs84Point point);

    /** The patch of a service at a point: whose crew or officer goes there. */
    Match<Area> patch(String service, Wgs84Point point);
}
