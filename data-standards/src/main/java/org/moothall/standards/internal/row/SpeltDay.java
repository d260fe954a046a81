// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people and spreadsheets write it.
 *
 * @param day counted from 1970-01-01
 * @param oddity how it is read, where that is not plain: as a spreadsheet's number, or with the month first; otherwise empty
 */
public record SpeltDay(long day, String oddity) {
    private static final String TIME = "(?:[ T]\\d{1,2}:\\d{2}.*)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]([A-Za-z]{3,9})[-/. ,]+(\\d{4}|\\d{2})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST = 40;

    /** What a spreadsheet calls 1970-01-01. */
    private static final long SERIAL_OF_1970 = 25_569;

    /** From 1954 to 2064: other numbers of five digits are rather no days. */
    private static final long FIRST_SERIAL = 20_000;

    private static final long LAST_SERIAL = 60_000;

    /** Spreadsheets read a year of two digits below this as one of this century. */
    private static final int PIVOT = 30;

    /** Reads a day in any form that has one meaning in this country; null where there is none. */
    public static @Nullable SpeltDay read(CharSequence text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(Days.day(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            SpeltDay day = of(Days.day(year(dayFirst, 4), number(dayFirst, 3), number(dayFirst, 1)));
            return day == null ? monthFirst(dayFirst) : day;
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return of(Days.day(year(named, 3), month(named.group(2)), number(named, 1)));
        }
        return SERIAL.matcher(text).matches() ? serial(text) : null;
    }

    private static @Nullable SpeltDay monthFirst(Matcher parts) {
        long day = Days.day(year(parts, 4), number(parts, 1), number(parts, 3));
        return day == Days.NONE ? null : new SpeltDay(day, " with the month first, as other days here may be");
    }

    private static @Nullable SpeltDay of(long day) {
        return day == Days.NONE ? null : new SpeltDay(day, "");
    }

    private static @Nullable SpeltDay serial(CharSequence text) {
        long serial = Long.parseLong(text.subSequence(0, 5).toString());
        return serial < FIRST_SERIAL || serial > LAST_SERIAL
                ? null
                : new SpeltDay(serial - SERIAL_OF_1970, " as a spreadsheet counts days");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(Matcher matcher, int group) {
        int year = number(matcher, group);
        boolean isShort = matcher.end(group) - matcher.start(group) == 2;
        return !isShort ? year : year < PIVOT ? year + 2000 : year + 1900;
    }

    /** The month whose name begins so; 0 for none. */
    private static int month(String name) {
        String start = name.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.length; month++) {
            if (MONTHS[month].startsWith(start) || (start.equals("sept") && month == 8)) {
                return start.length() < SHORTEST_NAME ? 0 : month + 1;
            }
        }
        return 0;
    }
}
