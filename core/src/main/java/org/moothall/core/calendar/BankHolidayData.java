// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the bank holidays that ship with this library: one line a day, the date and what it is called. */
final class BankHolidayData {
    private BankHolidayData() {}

    static WorkingCalendar englandAndWales() {
        Map<LocalDate, String> holidays = read("england-and-wales.txt");
        return WorkingCalendar.of(
                "england-and-wales",
                LocalDate.of(2025, 11, 24),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2028, 12, 31),
                holidays);
    }

    private static Map<LocalDate, String> read(String resource) {
        Map<LocalDate, String> holidays = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(BankHolidayData.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> holidays.put(
                            LocalDate.parse(line.substring(0, 10)),
                            line.substring(10).strip()));
            return holidays;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
