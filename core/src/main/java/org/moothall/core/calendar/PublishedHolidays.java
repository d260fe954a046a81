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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.moothall.core.text.Unseen;

/** Bank holidays as they stand in a text file. */
record PublishedHolidays(String id, LocalDate asAt, LocalDate firstDay, LocalDate lastDay, List<BankHoliday> all)
        implements BankHolidays {
    PublishedHolidays {
        all = List.copyOf(all);
    }

    static BankHolidays shipped(Division division) {
        String resource = division.id() + ".txt";
        try (InputStream in = Objects.requireNonNull(PublishedHolidays.class.getResourceAsStream(resource), resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BankHolidays parse(String text) {
        Map<String, String[]> head = new HashMap<>();
        List<BankHoliday> holidays = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String[] cells = line.split("\t", -1);
            if (List.of("division", "as-at", "covers").contains(cells[0])) {
                head.put(cells[0], cells);
            } else if (!Unseen.isBlank(line) && !line.startsWith("#")) {
                holidays.add(holiday(cells, i + 1));
            }
        }
        LocalDate first = date(cell(head, "covers", 1));
        return new PublishedHolidays(
                cell(head, "division", 1),
                date(cell(head, "as-at", 1)),
                first,
                date(cell(head, "covers", 2)),
                holidays);
    }

    private static BankHoliday holiday(String[] cells, int line) {
        if (cells.length < 2 || cells.length > 3 || Unseen.isBlank(cells[1])) {
            throw new IllegalArgumentException("bank holidays, line " + line + ": wanted a date, a title and perhaps a"
                    + " note with tabs between, and got " + cells.length + " of them");
        }
        return new BankHoliday(date(cells[0]), cells[1], cells.length == 3 ? cells[2] : "");
    }

    private static String cell(Map<String, String[]> head, String name, int index) {
        String[] cells = head.getOrDefault(name, new String[0]);
        if (cells.length <= index) {
            throw new IllegalArgumentException("bank holidays need a line '" + name + "' with " + index
                    + (index == 1 ? " value" : " values") + " after it");
        }
        return cells[index];
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "bank holidays: \"" + text + "\" is not a date such as 2026-12-25; correct it", e);
        }
    }
}
