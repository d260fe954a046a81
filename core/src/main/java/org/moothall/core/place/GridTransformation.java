// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import java.util.Optional;

/**
 * A way from WGS84 to the British National Grid and back. This library brings {@link #APPROXIMATE}; who needs better plugs in
 * Ordnance Survey's OSTN15, whose grid of local shifts does not ship here, as an implementation of this.
 *
 * <p>An implementation states its own accuracy, is immutable and safe for use by several threads, and answers empty, never
 * with a guess, for a point that it does not cover.
 */
public interface GridTransformation {
    /** One shift of datum for all of Great Britain: no data, covers the whole grid, finds the street. */
    GridTransformation APPROXIMATE = new NationalGrid();

    /** What it is, for people and for a record of where a value came from, for example {@code OSTN15}. */
    String name();

    /** How far from the truth an answer may be, in metres, as whoever provides it states it. */
    double accuracyMetres();

    /** The point on the grid; empty where it is not covered. */
    Optional<GridPoint> toGrid(Wgs84Point point);

    /** The point in WGS84; empty where it is not covered. */
    Optional<Wgs84Point> toWgs84(GridPoint point);
}
