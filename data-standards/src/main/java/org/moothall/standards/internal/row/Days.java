// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

/** Reads days, months and times off slices of a buffer without making an object. */
public final class Days {
    /** No such day. */
    public static final long NONE = Long.MIN_VALUE;

    private Days() {}

    /** The day of a slice as {@code yyyy-mm-dd}, counted from 1970-01-01; or {@link #NONE}. */
    public static long iso(char[] characters, int start, int length) {
        boolean shaped = length == 10
                && characters[start + 4] == '-'
                && characters[start + 7] == '-'
                && areDigits(characters, start, 4)
                && areDigits(characters, start + 5, 2)
                && areDigits(characters, start + 8, 2);
        return shaped ? day(four(characters, start), two(characters, start + 5), two(characters, start + 8)) : NONE;
    }

    /** The day of a slice as {@code dd/mm/yyyy}, or with another character between; or {@link #NONE}. */
    public static long dayFirst(char[] characters, int start, int length, char between) {
        boolean shaped = length == 10
                && characters[start + 2] == between
                && characters[start + 5] == between
                && areDigits(characters, start, 2)
                && areDigits(characters, start + 3, 2)
                && areDigits(characters, start + 6, 4);
        return shaped ? day(four(characters, start + 6), two(characters, start + 3), two(characters, start)) : NONE;
    }

    /** The day, counted from 1970-01-01; or {@link #NONE}. */
    public static long day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > Slices.daysIn(year, month)) {
            return NONE;
        }
        long shifted = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(shifted, 400);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    /** Whether the slice is a month, {@code yyyy-mm}. */
    public static boolean isMonth(char[] characters, int start, int length) {
        return length == 7
                && characters[start + 4] == '-'
                && areDigits(characters, start, 4)
                && areDigits(characters, start + 5, 2)
                && two(characters, start + 5) >= 1
                && two(characters, start + 5) <= 12;
    }

    /** Whether the slice is a time of day, {@code hh:mm} or {@code hh:mm:ss}. */
    public static boolean isTime(char[] characters, int start, int length) {
        boolean shaped = (length == 5 || length == 8)
                && characters[start + 2] == ':'
                && areDigits(characters, start, 2)
                && areDigits(characters, start + 3, 2)
                && two(characters, start) < 24
                && two(characters, start + 3) < 60;
        return shaped
                && (length == 5
                        || (characters[start + 5] == ':'
                                && areDigits(characters, start + 6, 2)
                                && two(characters, start + 6) < 60));
    }

    private static boolean areDigits(char[] characters, int start, int count) {
        for (int at = start; at < start + count; at++) {
            if (!Slices.isDigit(characters[at])) {
                return false;
            }
        }
        return true;
    }

    private static int four(char[] characters, int at) {
        return two(characters, at) * 100 + two(characters, at + 2);
    }

    private static int two(char[] characters, int at) {
        return (characters[at] - '0') * 10 + (characters[at + 1] - '0');
    }
}
