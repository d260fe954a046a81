// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import org.moothall.core.identifier.place.GridReference;

/** Names the square of the National Grid in which a point lies. */
final class GridSquares {
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
    private static final int SQUARE_METRES = 100_000;
    private static final int MOST_FIGURES = 10;

    private GridSquares() {}

    static GridReference reference(GridPoint point, int figures) {
        if (figures < 2 || figures > MOST_FIGURES || figures % 2 != 0) {
            throw new IllegalArgumentException(
                    "a National Grid reference has 2, 4, 6, 8 or 10 figures, not " + figures);
        }
        int easting = (int) point.easting();
        int northing = (int) point.northing();
        int digits = figures / 2;
        return GridReference.of(letters(easting / SQUARE_METRES, northing / SQUARE_METRES) + " " + half(easting, digits)
                + " " + half(northing, digits));
    }

    /** The letters of a square so many squares east and north of {@code SV}; each names a place in a square of five by five. */
    private static String letters(int east, int north) {
        char first = LETTERS.charAt((3 - north / 5) * 5 + 2 + east / 5);
        char second = LETTERS.charAt((4 - north % 5) * 5 + east % 5);
        return String.valueOf(first) + second;
    }

    private static String half(int metres, int digits) {
        String five = String.valueOf(SQUARE_METRES + metres % SQUARE_METRES).substring(1);
        return five.substring(0, digits);
    }
}
