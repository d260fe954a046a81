// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/**
 * Two letters and two halves of digits. Each letter is a place in a square of five by five, A at the north-west, I left out:
 * the first names 500 kilometres, the second 100 kilometres within; the false origin is the south-west corner of {@code SV}.
 */
final class GridReferenceShape {
    private static final int LETTERS = 2;
    private static final int HALF_AT_MOST = 5;
    private static final int SQUARE_METRES = 100_000;
    private static final int SQUARES_EAST = 7;
    private static final int SQUARES_NORTH = 13;

    private static final Fault LENGTH = Fault.wrongLength("2 letters and 2, 4, 6, 8 or 10 digits");
    private static final Fault SHAPE =
            Fault.wrongFormat("two letters, an easting and a northing of equally many digits, like SU 387 148");
    private static final Fault SQUARE = Fault.unknownComponent("square");

    private GridReferenceShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int count = SignificantText.count(kept);
        int half = (count - LETTERS) / 2;
        if (count % 2 != 0 || half < 1 || half > HALF_AT_MOST) {
            return LENGTH;
        }
        char first = SignificantText.at(text, kept, 0);
        char second = SignificantText.at(text, kept, 1);
        if (!SignificantText.isLetter(first) || !SignificantText.isLetter(second) || !areHalves(text, kept, half)) {
            return SHAPE;
        }
        return isSquare(first, second) ? null : SQUARE;
    }

    static String canonical(CharSequence text, long kept) {
        String compact = SignificantText.compact(text, kept);
        int middle = (LETTERS + compact.length()) / 2;
        return compact.substring(0, LETTERS) + " " + compact.substring(LETTERS, middle) + " "
                + compact.substring(middle);
    }

    /** How wide a square is, by how many digits its easting has. */
    static int precisionMetres(int digits) {
        int metres = SQUARE_METRES;
        for (int digit = 0; digit < digits; digit++) {
            metres /= 10;
        }
        return metres;
    }

    static int squareEasting(char first, char second) {
        return east(first, second) * SQUARE_METRES;
    }

    static int squareNorthing(char first, char second) {
        return north(first, second) * SQUARE_METRES;
    }

    /** Digits after the letters, and no space among them but after the letters and between the halves. */
    private static boolean areHalves(CharSequence text, long kept, int half) {
        int position = 0;
        int before = -1;
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            int index = Long.numberOfTrailingZeros(rest);
            boolean mayFollowSpace = position == 0 || position == LETTERS || position == LETTERS + half;
            if (!mayFollowSpace && index != before + 1) {
                return false;
            }
            if (position >= LETTERS && !SignificantText.isDigit(text.charAt(index))) {
                return false;
            }
            before = index;
            position++;
        }
        return true;
    }

    private static boolean isSquare(char first, char second) {
        int east = east(first, second);
        int north = north(first, second);
        return first != 'I' && second != 'I' && east >= 0 && east < SQUARES_EAST && north >= 0 && north < SQUARES_NORTH;
    }

    private static int east(char first, char second) {
        return (place(first) % 5 - 2) * 5 + place(second) % 5;
    }

    private static int north(char first, char second) {
        return (3 - place(first) / 5) * 5 + 4 - place(second) / 5;
    }

    private static int place(char letter) {
        return letter - 'A' - (letter > 'I' ? 1 : 0);
    }
}
