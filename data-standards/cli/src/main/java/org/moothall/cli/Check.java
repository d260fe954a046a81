// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.DataSet;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Source;
import picocli.CommandLine.ParseResult;

/** One thing to do with every file: check it against the target. */
final class Check {
    private final Checker checker;
    private final RecordType<?> type;
    private final boolean isTypeGiven;
    private final Inputs inputs;

    private Check(Checker checker, RecordType<?> type, boolean isTypeGiven, Inputs inputs) {
        this.checker = checker;
        this.type = type;
        this.isTypeGiven = isTypeGiven;
        this.inputs = inputs;
    }

    /** As the command line asks for it. */
    static Check asked(Catalogue catalogue, ParseResult given, Console console) {
        String typed = given.matchedPositionalValue(0, "");
        var target = catalogue.target(typed);
        String profile = given.matchedOptionValue("--profile", "");
        if (!profile.isEmpty()) {
            target = ownProfile(target, typed, profile);
        }
        String record = given.matchedOptionValue("--record", "");
        var type = target.recordType(record);
        String asOf = given.matchedOptionValue("--as-of", "");
        var checker = checker(target).asAt(asOf.isEmpty() ? console.today() : Dates.day("--as-of", asOf));
        for (String table : given.matchedOptionValue("--given", List.<String>of())) {
            checker = with(checker, table);
        }
        var inputs = new Inputs(console, console.interactive() || given.hasMatchedOption("--progress"));
        return new Check(checker, type, !record.isEmpty(), inputs);
    }

    private static Target ownProfile(Target target, String typed, String file) {
        if (typed.contains("/")) {
            throw new Misuse("--profile and " + typed + " are two profiles; name one in the file, as in: builds on,"
                    + target.profile().id());
        }
        try {
            return new Target(target.standard(), Profile.read(target.standard(), Source.of(file("--profile", file))));
        } catch (IllegalArgumentException refused) {
            throw new Misuse(String.valueOf(refused.getMessage()));
        } catch (UncheckedIOException unreadable) {
            throw new Misuse(unreadable("--profile", file));
        }
    }

    private static Checker checker(Target target) {
        try {
            return target.checker();
        } catch (IllegalArgumentException doesNotFit) {
            throw new Misuse(String.valueOf(doesNotFit.getMessage()));
        }
    }

    private static Checker with(Checker checker, String table) {
        int equals = table.indexOf('=');
        if (equals < 1) {
            throw new Misuse(
                    "--given " + table + " must be a name, = and a file, as in: --given register=register.csv");
        }
        String name = table.substring(0, equals);
        try {
            return checker.given(name, Source.of(file("--given", table.substring(equals + 1))));
        } catch (IllegalArgumentException unknown) {
            throw new Misuse("--given " + name + ": " + unknown.getMessage());
        }
    }

    private static Path file(String option, String file) {
        try {
            Path path = Path.of(file);
            if (Files.isReadable(path) && !Files.isDirectory(path)) {
                return path;
            }
        } catch (InvalidPathException noPath) {
            // said below
        }
        throw new Misuse(unreadable(option, file));
    }

    private static String unreadable(String option, String file) {
        return option + " " + file + " cannot be read; look at its name and path";
    }

    /**
     * The reports on a file: one, or of a folder one for each of its tables.
     *
     * @throws Unreadable when the system would not open it or read it to its end
     */
    List<CheckReport> of(String file) throws Unreadable {
        String name = Inputs.nameOf(file);
        try {
            if (inputs.isFolder(file)) {
                if (isTypeGiven) {
                    throw new FileSystemException(
                            file, null, "it is a folder, whose tables are recognised; leave out --record");
                }
                return checker.checkAll(DataSet.folder(Path.of(file)));
            }
            try (var stream = inputs.open(file)) {
                return List.of(checker.check(Source.of(name, stream), type.type()));
            }
        } catch (IOException failure) {
            throw new Unreadable(name, failure);
        } catch (UncheckedIOException failure) {
            throw new Unreadable(name, Objects.requireNonNull(failure.getCause()));
        }
    }
}
