// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Unit;
import picocli.CommandLine.ParseResult;

/** The calendar of a deadline: the clock's own, or the one that the options ask for. */
final class DeadlineCalendar {
    private DeadlineCalendar() {}

    /** Empty when the file of holidays is faulty, which is told. */
    static Optional<WorkingCalendar> of(ParseResult given, DeadlineRule rule, Console console) throws Unreadable {
        String division = given.matchedOptionValue("--calendar", "");
        String file = given.matchedOptionValue(HolidaysFile.OPTION, "");
        if (!rule.usesCalendar() && !(division.isEmpty() && file.isEmpty())) {
            throw new Misuse("this clock counts days of any kind, by no calendar; leave out "
                    + (division.isEmpty() ? HolidaysFile.OPTION : "--calendar"));
        }
        Map<LocalDate, String> closures = closures(given, rule);
        WorkingCalendar ours = division.isEmpty() ? rule.calendar() : CalendarCommand.calendar(division);
        Optional<WorkingCalendar> calendar = file.isEmpty()
                ? Optional.of(ours)
                : HolidaysFile.read(console, file).calendar(console, ours);
        return calendar.map(days -> days.withClosures(closures));
    }

    private static Map<LocalDate, String> closures(ParseResult given, DeadlineRule rule) {
        List<String> stretches = given.matchedOptionValue("--closed", List.of());
        if (!stretches.isEmpty() && rule.unit() != Unit.SCHOOL_DAYS) {
            throw new Misuse("this clock runs on while an office is closed; leave out --closed");
        }
        Map<LocalDate, String> closures = new HashMap<>();
        for (String stretch : stretches) {
            String[] ends = stretch.split("\\.\\.", -1);
            LocalDate first = Dates.day("--closed", ends[0]);
            LocalDate last = ends.length == 2 ? Dates.day("--closed", ends[1]) : first;
            if (ends.length > 2 || last.isBefore(first)) {
                throw new Misuse("--closed \"" + Words.harmless(stretch)
                        + "\" is not a day, or the first and the last with two dots between, such as"
                        + " 2026-07-22..2026-09-01");
            }
            first.datesUntil(last.plusDays(1)).forEach(day -> closures.put(day, "the school is closed"));
        }
        return closures;
    }
}
