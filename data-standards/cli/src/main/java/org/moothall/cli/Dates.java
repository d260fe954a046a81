// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.moothall.core.calendar.WorkingCalendar;

/** Dates as they are typed, in London. */
final class Dates {
    private Dates() {}

    static LocalDate day(String what, String text) {
        String wanted = what + " \"" + Words.harmless(text) + "\" is not a date such as 2026-03-13";
        if (text.length() != "2026-03-13".length()) {
            throw new Misuse(wanted);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Misuse(wanted);
        }
    }

    /** A date stands for its first moment. */
    static Instant moment(String what, String text) {
        if (!hasTime(text)) {
            return WorkingCalendar.startOf(day(what, text));
        }
        day(what, text.substring(0, text.indexOf('T')));
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            var there = local.atZone(WorkingCalendar.LONDON);
            if (!there.toLocalDateTime().equals(local)) {
                throw new Misuse(what + " " + text + " is left out when the clocks go forward; give "
                        + there.toLocalDateTime() + " or an earlier time");
            }
            return there.toInstant();
        } catch (DateTimeException e) {
            throw new Misuse(what + " \"" + Words.harmless(text) + "\" is not a moment such as 2026-03-13T09:30");
        }
    }

    static boolean hasTime(String text) {
        return text.contains("T");
    }
}
