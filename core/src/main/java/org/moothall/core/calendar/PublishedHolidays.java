// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.text.Unseen;

/** Bank holidays as they stand in a text file. */
record PublishedHolidays(String id, LocalDate asAt, LocalDate firstDay, LocalDate lastDay, List<BankHoliday> all)
        implements BankHolidays {
    PublishedHolidays {
        all = List.copyOf(all);
    }

    /** What a finding names as the source of a text. */
    static final String SOURCE = "bank holidays";

    private static final List<String> HEAD = List.of("division", "as-at", "covers");

    static BankHolidays shipped(Division division) {
        String resource = division.id() + ".txt";
        try (InputStream in = Objects.requireNonNull(PublishedHolidays.class.getResourceAsStream(resource), resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checked<BankHolidays> parse(String text) {
        String given = withoutMark(text);
        return GovUkHolidays.isJson(given)
                ? new Checked.Faulty<>(List.of(Finding.error(
                        "holidays/unreadable",
                        new Location.Whole(SOURCE),
                        "this is JSON, as GOV.UK publishes; say which division is wanted, and when it was fetched")))
                : new Lines(given).read();
    }

    static Checked<BankHolidays> parse(String text, Division division, LocalDate asAt) {
        String given = withoutMark(text);
        if (GovUkHolidays.isJson(given)) {
            return GovUkHolidays.read(given, division, asAt);
        }
        Checked<BankHolidays> read = parse(given);
        return read.optional()
                        .filter(holidays -> !holidays.id().equals(division.id()))
                        .isEmpty()
                ? read
                : new Checked.Faulty<>(List.of(Finding.error(
                        "holidays/no-division",
                        new Location.Whole(SOURCE),
                        "these are of another division than " + division.id() + "; give its own")));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads lines with tabs, and finds what is wrong with them. */
    private static final class Lines {
        private final String text;
        private final Map<String, String[]> head = new HashMap<>();
        private final Map<String, Integer> headLines = new HashMap<>();
        private final Map<LocalDate, BankHoliday> holidays = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Lines(String text) {
            this.text = text;
        }

        Checked<BankHolidays> read() {
            List<String> lines = text.lines().toList();
            for (int index = 0; index < lines.size(); index++) {
                line(lines.get(index), index + 1);
            }
            String id = cell("division", 1).orElse("");
            Optional<LocalDate> asAt = headDate("as-at", 1);
            Optional<LocalDate> first = headDate("covers", 1);
            Optional<LocalDate> last = headDate("covers", 2);
            if (findings.isEmpty() && last.orElseThrow().isBefore(first.orElseThrow())) {
                error("unreadable", line("covers"), "covers no day: its last day is before its first");
            }
            return findings.isEmpty()
                    ? Checked.sound(new PublishedHolidays(
                            id,
                            asAt.orElseThrow(),
                            first.orElseThrow(),
                            last.orElseThrow(),
                            List.copyOf(holidays.values())))
                    : new Checked.Faulty<>(findings);
        }

        private void line(String line, int number) {
            String[] cells = line.split("\t", -1);
            if (HEAD.contains(cells[0])) {
                head.put(cells[0], cells);
                headLines.put(cells[0], number);
            } else if (!Unseen.isBlank(line) && !line.startsWith("#")) {
                holiday(cells, number);
            }
        }

        private void holiday(String[] cells, int line) {
            if (cells.length < 2 || cells.length > 3 || Unseen.isBlank(cells[1])) {
                error(
                        "unreadable",
                        line,
                        "wanted a date, a title and perhaps a note with tabs between, and got " + cells.length
                                + " of them");
                return;
            }
            date(cells[0], line).ifPresent(day -> {
                BankHoliday holiday = new BankHoliday(day, cells[1], cells.length == 3 ? cells[2] : "");
                if (holidays.putIfAbsent(day, holiday) != null) {
                    error("twice", line, day + " stands twice; leave one of them");
                }
            });
        }

        private Optional<String> cell(String name, int index) {
            String[] cells = head.getOrDefault(name, new String[0]);
            if (cells.length > index && !Unseen.isBlank(cells[index])) {
                return Optional.of(cells[index]);
            }
            error(
                    "unreadable",
                    line(name),
                    "wanted a line '" + name + "' with " + index + (index == 1 ? " value" : " values") + " after it");
            return Optional.empty();
        }

        private int line(String name) {
            return headLines.getOrDefault(name, 1);
        }

        private Optional<LocalDate> headDate(String name, int index) {
            return cell(name, index).flatMap(text -> date(text, line(name)));
        }

        private Optional<LocalDate> date(String text, int line) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                error("no-date", line, "\"" + text + "\" is not a date such as 2026-12-25; correct it");
                return Optional.empty();
            }
        }

        private void error(String rule, int line, String message) {
            findings.add(Finding.error("holidays/" + rule, new Location.Cell(SOURCE, line, ""), message));
        }
    }
}
