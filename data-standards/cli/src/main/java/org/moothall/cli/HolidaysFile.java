// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.core.calendar.BankHolidays;
import org.moothall.core.calendar.Division;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Newer bank holidays in a file: GOV.UK's own JSON, or the lines of {@link BankHolidays#parse(String)}.
 *
 * @param text what stands in it
 * @param fetched the day on which it was written last, which the JSON does not say
 */
record HolidaysFile(String text, LocalDate fetched) {
    static final String OPTION = "--holidays";

    static OptionSpec option() {
        return OptionSpec.builder(OPTION)
                .arity("1")
                .type(String.class)
                .paramLabel("FILE")
                .description(
                        "Bank holidays that are newer than ours: the JSON of www.gov.uk/bank-holidays.json as it was"
                                + " fetched. The day on which the file was written is its date.")
                .build();
    }

    static HolidaysFile read(Console console, String file) throws Unreadable {
        if (file.equals(Inputs.STANDARD_INPUT)) {
            throw new Misuse("--holidays needs a file, whose date is that of the holidays; give its name");
        }
        try (InputStream in = new Inputs(console, false).open(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new HolidaysFile(
                    text,
                    WorkingCalendar.dayOf(
                            Files.getLastModifiedTime(Path.of(file)).toInstant()));
        } catch (IOException cause) {
            throw new Unreadable(Inputs.nameOf(file), cause);
        }
    }

    /** The same calendar by these holidays, of one division or of all; empty when they are faulty, which is told. */
    Optional<WorkingCalendar> calendar(Console console, WorkingCalendar ours) {
        List<Division> divisions = Stream.of(Division.values())
                .filter(division -> division.id().equals(ours.id()))
                .toList();
        List<Division> wanted = divisions.isEmpty() ? List.of(Division.values()) : divisions;
        List<WorkingCalendar> parts = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Division division : wanted) {
            Checked<BankHolidays> read = BankHolidays.parse(text, division, fetched);
            read.optional().map(WorkingCalendar::from).ifPresent(parts::add);
            List<Finding> findings = read instanceof Checked.Faulty<BankHolidays> faulty
                    ? faulty.findings()
                    : ((Checked.Sound<BankHolidays>) read).remarks();
            findings.forEach(finding -> told.add(finding.text()));
        }
        told.forEach(console::complain);
        if (parts.size() < wanted.size()) {
            return Optional.empty();
        }
        return Optional.of(divisions.isEmpty() ? WorkingCalendar.union(ours.id(), parts) : parts.get(0));
    }
}
