// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

/** Reads numbers and date-times off slices of a buffer without making an object. */
public final class Slices {
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long EXACT = 1L << 53;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_EXPONENT = 1_000;

    private Slices() {}

    /**
     * The number as JSON writes it, also with leading zeros or a plus sign as spreadsheets have them; {@code NaN} for what is
     * not a number. Exact: up to 2^53 and 22 decimal places one division is correctly rounded; beyond, the JDK parses it.
     */
    public static double number(char[] characters, int start, int length) {
        int end = start + length;
        int at = start;
        if (length == 0 || length > LONGEST_NUMBER) {
            return Double.NaN;
        }
        boolean negative = characters[at] == '-';
        if (negative || characters[at] == '+') {
            at++;
        }
        long digits = 0;
        int places = 0;
        int count = 0;
        boolean exact = true;
        boolean point = false;
        for (; at < end; at++) {
            char character = characters[at];
            if (character == '.' && !point && count > 0) {
                point = true;
            } else if (isDigit(character)) {
                count++;
                exact &= digits < EXACT / 10;
                digits = exact ? digits * 10 + (character - '0') : digits;
                places += point ? 1 : 0;
            } else {
                break;
            }
        }
        if (count == 0 || characters[at - 1] == '.') {
            return Double.NaN;
        }
        if (at < end) {
            return isExponent(characters, at, end) ? parsed(characters, start, length) : Double.NaN;
        }
        if (!exact || places >= POWERS_OF_TEN.length) {
            return parsed(characters, start, length);
        }
        double value = digits / POWERS_OF_TEN[places];
        return negative ? -value : value;
    }

    private static boolean isExponent(char[] characters, int start, int end) {
        int at = start + 1;
        if (characters[start] != 'e' && characters[start] != 'E') {
            return false;
        }
        if (at < end && (characters[at] == '-' || characters[at] == '+')) {
            at++;
        }
        int first = at;
        int exponent = 0;
        for (; at < end && isDigit(characters[at]) && exponent < LONGEST_EXPONENT; at++) {
            exponent = exponent * 10 + (characters[at] - '0');
        }
        return at == end && at > first;
    }

    private static double parsed(char[] characters, int start, int length) {
        return Double.parseDouble(new String(characters, start, length));
    }

    public static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** What is wrong with a W3C date-time, if anything. */
    public enum DateTime {
        SOUND,
        /** All but the zone is there. */
        NO_ZONE,
        /** It has fractions of a second and is sound otherwise. */
        FRACTION,
        WRONG
    }

    /** Judges {@code yyyy-MM-ddTHH:mm:ss} with {@code Z} or {@code ±HH:mm} to the second. */
    public static DateTime dateTime(char[] characters, int start, int length) {
        if (length < 19 || length > 40 || !isLocal(characters, start)) {
            return DateTime.WRONG;
        }
        int end = start + length;
        int at = start + 19;
        boolean fraction = at < end && characters[at] == '.';
        if (fraction) {
            int first = ++at;
            while (at < end && isDigit(characters[at])) {
                at++;
            }
            if (at == first || at - first > 9) {
                return DateTime.WRONG;
            }
        }
        if (at == end) {
            return DateTime.NO_ZONE;
        }
        if (!isZone(characters, at, end)) {
            return DateTime.WRONG;
        }
        return fraction ? DateTime.FRACTION : DateTime.SOUND;
    }

    private static boolean isLocal(char[] characters, int start) {
        for (int index = 0; index < 19; index++) {
            char character = characters[start + index];
            boolean fits = switch (index) {
                case 4, 7 -> character == '-';
                case 10 -> character == 'T';
                case 13, 16 -> character == ':';
                default -> isDigit(character);
            };
            if (!fits) {
                return false;
            }
        }
        int year = two(characters, start) * 100 + two(characters, start + 2);
        int month = two(characters, start + 5);
        int day = two(characters, start + 8);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= daysIn(year, month)
                && two(characters, start + 11) < 24
                && two(characters, start + 14) < 60
                && two(characters, start + 17) < 60;
    }

    static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isZone(char[] characters, int at, int end) {
        if (characters[at] == 'Z') {
            return end - at == 1;
        }
        boolean shaped = end - at == 6
                && (characters[at] == '+' || characters[at] == '-')
                && isDigit(characters[at + 1])
                && isDigit(characters[at + 2])
                && characters[at + 3] == ':'
                && isDigit(characters[at + 4])
                && isDigit(characters[at + 5]);
        if (!shaped) {
            return false;
        }
        int minutes = two(characters, at + 1) * 60 + two(characters, at + 4);
        return two(characters, at + 4) < 60 && minutes <= 18 * 60;
    }

    private static int two(char[] characters, int at) {
        return (characters[at] - '0') * 10 + (characters[at + 1] - '0');
    }

    /** Whether the slice is an absolute URI by its characters: a scheme, a colon, and nothing that a URI cannot hold. */
    public static boolean link(char[] characters, int start, int end) {
        int colon = start;
        while (colon < end && isSchemeCharacter(characters[colon])) {
            colon++;
        }
        if (colon == start || colon + 1 >= end || characters[colon] != ':' || isDigit(characters[start])) {
            return false;
        }
        for (int at = colon + 1; at < end; at++) {
            char character = characters[at];
            if (character <= ' ' || character == 0x7f || "\"<>\\^`{|}".indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSchemeCharacter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || isDigit(character)
                || character == '+'
                || character == '-'
                || character == '.';
    }
}
