// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code calendar DIVISION FROM TO}: the bank holidays, and how many working days there are. */
final class CalendarCommand implements Command {
    private static final List<WorkingCalendar> CALENDARS = List.of(
            WorkingCalendar.ENGLAND_AND_WALES,
            WorkingCalendar.SCOTLAND,
            WorkingCalendar.NORTHERN_IRELAND,
            WorkingCalendar.ALL_UK);

    private final Console console;

    CalendarCommand(Console console) {
        this.console = console;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.name("calendar")
                .addOption(HolidaysFile.option())
                .addOption(Spec.help())
                .addPositional(Spec.one("DIVISION", "england-and-wales, scotland, northern-ireland or all-uk."))
                .addPositional(date("1", "FROM", "The first day, as in 2026-01-01."))
                .addPositional(date("2", "TO", "The last day; it counts too."));
        spec.usageMessage()
                .description("Names the bank holidays between two days, and counts the working days.")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(new TreeMap<>(Map.of(
                        "0", "it is told",
                        "1", "the file of holidays has a fault",
                        "2", "the command line is wrong",
                        "3", "the calendar does not cover these days, or the file of holidays cannot be read")))
                .footerHeading("%nExample:%n")
                .footer(
                        "  moothall calendar scotland 2026-01-01 2026-12-31",
                        "  moothall calendar scotland 2029-01-01 2029-12-31 --holidays bank-holidays.json");
    }

    private static PositionalParamSpec date(String index, String label, String description) {
        return Spec.one(label, description).toBuilder().index(index).build();
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        WorkingCalendar ours = calendar(given.matchedPositionalValue(0, ""));
        LocalDate from = Dates.day("FROM", given.matchedPositionalValue(1, ""));
        LocalDate last = Dates.day("TO", given.matchedPositionalValue(2, ""));
        if (last.isBefore(from)) {
            throw new Misuse("TO " + last + " is before FROM " + from + "; give the earlier day first");
        }
        String file = given.matchedOptionValue(HolidaysFile.OPTION, "");
        try {
            Optional<WorkingCalendar> calendar = file.isEmpty()
                    ? Optional.of(ours)
                    : HolidaysFile.read(console, file).calendar(console, ours);
            if (calendar.isEmpty()) {
                return Exit.ERRORS;
            }
            console.print(told(calendar.get(), from, last));
            return Exit.FINE;
        } catch (OutsideCalendarException outside) {
            console.complain(String.valueOf(outside.getMessage()));
            return Exit.UNREADABLE;
        } catch (Unreadable unreadable) {
            console.complain(unreadable.sentence());
            return Exit.UNREADABLE;
        }
    }

    static WorkingCalendar calendar(String id) {
        List<String> known = CALENDARS.stream().map(WorkingCalendar::id).toList();
        return CALENDARS.stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        "there is no division \"" + Words.harmless(id) + "\"; known are " + String.join(", ", known)));
    }

    private static String told(WorkingCalendar calendar, LocalDate from, LocalDate last) {
        calendar.isWorkingDay(from);
        calendar.isWorkingDay(last);
        var text = new StringBuilder();
        List<LocalDate> holidays = from.datesUntil(last.plusDays(1))
                .filter(day -> calendar.holiday(day).isPresent())
                .toList();
        holidays.forEach(day ->
                text.append("%s  %s\n".formatted(day, calendar.reason(day).orElseThrow())));
        text.append("%s and %s from %s to %s, both counted; calendar %s, as at %s\n"
                .formatted(
                        Words.counted(holidays.size(), "bank holiday"),
                        Words.counted(calendar.workingDaysBetween(from, last.plusDays(1)), "working day"),
                        from,
                        last,
                        calendar.id(),
                        calendar.asAt()));
        return text.toString();
    }
}
