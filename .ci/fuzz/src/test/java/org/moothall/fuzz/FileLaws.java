// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.moothall.core.finding.Severity;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.DataSet;
import org.moothall.standards.Format;
import org.moothall.standards.Limits;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Source;
import org.moothall.standards.Standard;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.openreferral.OpenReferralUk;
import org.moothall.standards.spending.LocalSpending;

/**
 * What holds of any file: it is judged and never makes a reader fail, the same bytes give the same report, the rows that are handed on are
 * those that are counted, and a report for a person has nothing that a terminal obeys.
 */
final class FileLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    /** Small, so that they are reached. */
    private static final Limits SMALL = new Limits(200, 2_000, 8, 20, 3, 1);

    private static final List<Checker> CHECKERS = List.of(
            Checker.of(FileStandard.STANDARD).asAt(DAY),
            Checker.of(FileStandard.STANDARD).limits(SMALL),
            Checker.of(Open311.STANDARD).asAt(DAY),
            Checker.of(Open311.STANDARD).profile("fixmystreet").limits(SMALL),
            Checker.of(LocalSpending.STANDARD).asAt(DAY),
            Checker.of(OpenReferralUk.STANDARD).profile("page"));

    private static final List<Standard> STANDARDS = List.of(
            FileStandard.STANDARD,
            FileStandard.STANDARD,
            Open311.STANDARD,
            Open311.STANDARD,
            LocalSpending.STANDARD,
            OpenReferralUk.STANDARD);

    /** How many first bytes make a difference. */
    static final int CHOICES = 12;

    private FileLaws() {}

    static void of(byte[] bytes) {
        int choice = Bytes.first(bytes) % CHOICES;
        byte[] file = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
        int standard = choice % STANDARDS.size();
        for (RecordType<?> type : STANDARDS.get(standard).recordTypes()) {
            judge(CHECKERS.get(standard), type.type(), file, choice >= STANDARDS.size());
        }
        asOneOfASet(CHECKERS.get(standard), file);
        asAProfile(STANDARDS.get(standard), file);
    }

    private static Source source(byte[] file, boolean isJson) {
        var source = Source.of("any.txt", new ByteArrayInputStream(file));
        return isJson ? source.as(Format.JSON) : source;
    }

    private static <T> void judge(Checker checker, Class<T> type, byte[] file, boolean isJson) {
        CheckReport report = checker.check(source(file, isJson), type);
        long[] handed = new long[2];
        CheckReport read = checker.read(source(file, isJson), type, row -> {
            handed[0]++;
            handed[1] += row.checked().fold(sound -> 1, faulty -> 0);
            require(!row.toString().isEmpty());
        });

        require(report.sound() + report.faulty() == report.read());
        require(read.read() == report.read() && handed[0] == read.read());
        for (var severity : Severity.values()) {
            require(read.count(severity) == report.count(severity));
        }
        require(json(report).equals(json(checker.check(source(file, isJson), type))));
        require(report.text().chars().noneMatch(FileLaws::isObeyed));
    }

    private static boolean isObeyed(int character) {
        return character != '\n' && Character.getType(character) == Character.CONTROL;
    }

    private static String json(CheckReport report) {
        var json = new ByteArrayOutputStream();
        try {
            report.writeJson(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString(StandardCharsets.UTF_8);
    }

    private static void asOneOfASet(Checker checker, byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        var reports = checker.checkAll(
                DataSet.of("any", Source.ofText("any.txt", text), Source.ofText("homes.csv", "code\nH1\n")));
        require(!reports.isEmpty());
    }

    private static void asAProfile(Standard standard, byte[] file) {
        try {
            Checker.of(standard, Profile.read(standard, Source.of("any.csv", new ByteArrayInputStream(file))));
        } catch (IllegalArgumentException refused) {
            require(!String.valueOf(refused.getMessage()).isBlank());
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("a law of files is broken");
        }
    }
}
