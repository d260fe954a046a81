// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.moothall.core.calendar.JsonText.Node;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.text.Unseen;

/** Reads the bank holidays that GOV.UK publishes as JSON: divisions by name, each with its events. */
final class GovUkHolidays {
    private static final int FEWEST_A_YEAR = 8;

    private final Division division;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<LocalDate, BankHoliday> holidays = new TreeMap<>();

    private GovUkHolidays(Division division) {
        this.division = division;
    }

    static boolean isJson(String text) {
        String trimmed = text.strip();
        return trimmed.startsWith("{") || trimmed.startsWith("[");
    }

    static Checked<BankHolidays> read(String json, Division division, LocalDate asAt) {
        GovUkHolidays reader = new GovUkHolidays(division);
        try {
            reader.events(JsonText.read(json));
        } catch (JsonText.Malformed fault) {
            reader.error("unreadable", "", fault.line(), fault.getMessage() + "; fetch the file again");
        }
        return reader.answer(asAt);
    }

    private void events(Node whole) {
        Node own = whole.members().get(division.id());
        if (own == null) {
            error(
                    "no-division",
                    "",
                    whole.line(),
                    "there is no division " + division.id() + "; a file of GOV.UK's has "
                            + List.of(Division.values()).stream()
                                    .map(Division::id)
                                    .collect(Collectors.joining(", ")));
            return;
        }
        String path = "/" + division.id() + "/events";
        Node events = own.members().get("events");
        if (events == null || !(events.value() instanceof List<?> list)) {
            error("unreadable", path, own.line(), "wanted a list of events");
            return;
        }
        for (int index = 0; index < list.size(); index++) {
            event(path + "/" + index, (Node) list.get(index));
        }
    }

    private void event(String path, Node event) {
        Optional<LocalDate> date = date(path, event);
        Optional<String> title = text(event, "title").filter(words -> !Unseen.isBlank(words));
        if (title.isEmpty()) {
            error("no-title", path, event.line(), "wanted a title, as in \"title\": \"Boxing Day\"");
        }
        if (date.isPresent() && title.isPresent()) {
            BankHoliday holiday = new BankHoliday(
                    date.get(),
                    title.get().strip(),
                    text(event, "notes").orElse("").strip());
            if (holidays.putIfAbsent(holiday.date(), holiday) != null) {
                error("twice", path, event.line(), holiday.date() + " stands twice; leave one of them");
            }
        }
    }

    private Optional<LocalDate> date(String path, Node event) {
        String written = text(event, "date").orElse("");
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            error("no-date", path, event.line(), "wanted a date, as in \"date\": \"2026-12-25\"");
            return Optional.empty();
        }
    }

    private static Optional<String> text(Node event, String name) {
        return Optional.ofNullable(event.members().get(name))
                .map(Node::value)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private Checked<BankHolidays> answer(LocalDate asAt) {
        Set<Integer> years =
                holidays.keySet().stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
        if (findings.isEmpty() && years.isEmpty()) {
            error("unreadable", "", 1, "there are no events, so no year is covered");
        }
        if (!findings.isEmpty()) {
            return new Checked.Faulty<>(findings);
        }
        List<Integer> covered = covered(years);
        if (covered.isEmpty()) {
            error(
                    "incomplete-year",
                    "",
                    1,
                    "no year has " + FEWEST_A_YEAR + " bank holidays or more, so none is covered");
            return new Checked.Faulty<>(findings);
        }
        LocalDate first = LocalDate.of(covered.get(0), 1, 1);
        LocalDate last = LocalDate.of(covered.get(covered.size() - 1), 12, 31);
        List<BankHoliday> within = holidays.values().stream()
                .filter(holiday ->
                        !holiday.date().isBefore(first) && !holiday.date().isAfter(last))
                .toList();
        return new Checked.Sound<>(new PublishedHolidays(division.id(), asAt, first, last, within), findings);
    }

    /** The latest years in a row that are whole; of each other one a remark. */
    private List<Integer> covered(Set<Integer> years) {
        List<Integer> covered = new ArrayList<>();
        for (int year : years) {
            if (count(year) < FEWEST_A_YEAR) {
                findings.add(Finding.warning(
                        "holidays/incomplete-year",
                        new Location.Pointer(PublishedHolidays.SOURCE, "/" + division.id() + "/events", 1),
                        year + " has " + count(year) + " bank holidays, fewer than the " + FEWEST_A_YEAR
                                + " of any whole year; it is not covered"));
                continue;
            }
            if (!covered.isEmpty() && covered.get(covered.size() - 1) != year - 1) {
                covered.clear();
            }
            covered.add(year);
        }
        return covered;
    }

    private long count(int year) {
        return holidays.keySet().stream().filter(day -> day.getYear() == year).count();
    }

    private void error(String rule, String path, int line, String message) {
        findings.add(
                Finding.error("holidays/" + rule, new Location.Pointer(PublishedHolidays.SOURCE, path, line), message));
    }
}
