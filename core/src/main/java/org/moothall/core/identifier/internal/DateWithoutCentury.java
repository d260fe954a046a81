// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** A date whose year has two digits, and so may be in 1900 to 1999 or in 2000 to 2099. */
public final class DateWithoutCentury {
    private DateWithoutCentury() {}

    /** Whether it is a date in at least one of the two; makes no object. */
    public static boolean exists(int day, int month, int year) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        // 2000 was a leap year, though 1900 was not, so the last two digits alone tell.
        return day <= Month.of(month).length(year % 4 == 0);
    }

    /** The later of the two, unless it is after a day; otherwise the earlier, unless that is after it too. */
    public static Optional<LocalDate> latest(int day, int month, int year, LocalDate notAfter) {
        return Stream.of(2000 + year, 1900 + year)
                .filter(full -> YearMonth.of(full, month).isValidDay(day))
                .map(full -> LocalDate.of(full, month, day))
                .filter(date -> !date.isAfter(notAfter))
                .findFirst();
    }
}
