// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.moothall.standards.CheckReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code check STANDARD[@VERSION][/PROFILE] FILE…}: a report for each file. */
final class CheckCommand implements Command {
    private final Supplier<Catalogue> catalogue;
    private final Console console;

    CheckCommand(Supplier<Catalogue> catalogue, Console console) {
        this.catalogue = catalogue;
        this.console = console;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.name("check")
                .addOption(OptionSpec.builder("--format")
                        .type(String.class)
                        .paramLabel("text|json")
                        .description("Report for a person (text, the default) or for a program: JSON, a line a file.")
                        .build())
                .addOption(OptionSpec.builder("--output")
                        .type(String.class)
                        .paramLabel("FILE")
                        .description("Write the report there and not to standard output.")
                        .build())
                .addOption(OptionSpec.builder("--record")
                        .type(String.class)
                        .paramLabel("NAME")
                        .description(
                                "What the files hold, where the standard has several kinds of record; otherwise the first.")
                        .build())
                .addOption(OptionSpec.builder("--profile")
                        .type(String.class)
                        .paramLabel("FILE")
                        .description(
                                "A profile of your own: a CSV file of changes, as the README of the standards says.")
                        .build())
                .addOption(OptionSpec.builder("--given")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("NAME=FILE")
                        .description(
                                "Another table that rules look into, by the name of its record or input; may be repeated.")
                        .build())
                .addOption(OptionSpec.builder("--as-of")
                        .type(String.class)
                        .paramLabel("DATE")
                        .description("The day on which codes and rules must be valid; otherwise today, in London.")
                        .build())
                .addOption(OptionSpec.builder("--progress")
                        .description("Say on standard error how far it is; on a terminal it does so by itself.")
                        .build())
                .addOption(Spec.help())
                .addPositional(Spec.one(
                        "STANDARD[@VERSION][/PROFILE]", "What to check against; 'moothall standards' lists them."))
                .addPositional(PositionalParamSpec.builder()
                        .index("1..*")
                        .arity("1..*")
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("FILE")
                        .description(
                                "A JSON or CSV file of any length; - for standard input; a folder for a data set of"
                                        + " several tables, recognised by their columns.")
                        .build());
        describeUse(spec);
    }

    private static void describeUse(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Checks files against a standard and says what is wrong: where, what was there, what was wanted.")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Exit.described())
                .footerHeading(
                        "%nA file that was read and is malformed, cut off or empty has an error: 1. One that is missing or"
                                + " not yours to read could not be read: 3.%n%nExample:%n")
                .footer(
                        "  moothall check open311-georeport-v2 requests.json",
                        "  curl -s https://example.org/requests.json | moothall check open311-georeport-v2 -",
                        "  moothall check --format=json --output=report.json open311-georeport-v2/fixmystreet *.csv",
                        "",
                        "Next: 'moothall explain RULE' tells more of a rule that a report names.");
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        List<String> names = given.matchedPositionalValue(1, List.of());
        if (Collections.frequency(names, Inputs.STANDARD_INPUT) > 1) {
            throw new Misuse("standard input can be read once; give - once");
        }
        var check = Check.asked(catalogue.get(), given, console);
        var format = ReportFormat.named(given.matchedOptionValue("--format", "text"));
        String file = given.matchedOptionValue("--output", "");
        if (file.isEmpty()) {
            return check(names, check, format.to(console.output()));
        }
        try (var output = created(file, names)) {
            return check(names, check, format.to(output));
        }
    }

    private Exit check(List<String> names, Check check, Reports reports) throws IOException {
        var outcomes = new Outcomes();
        for (String name : names) {
            try {
                for (CheckReport report : check.of(name)) {
                    outcomes.add(report);
                    reports.add(report);
                }
            } catch (Unreadable unreadable) {
                console.complain(unreadable.sentence());
                outcomes.add(unreadable);
                reports.add(unreadable);
            }
        }
        reports.end(outcomes);
        return outcomes.exit();
    }

    /** A report must not take the place of what it is about. */
    private static OutputStream created(String file, List<String> names) {
        try {
            Path path = Path.of(file);
            for (String name : names) {
                if (Files.exists(path) && Files.exists(Path.of(name)) && Files.isSameFile(path, Path.of(name))) {
                    throw new Misuse(Words.harmless(file)
                            + " is to be checked and would be overwritten; give --output another file");
                }
            }
            return Files.newOutputStream(path);
        } catch (IOException | InvalidPathException impossible) {
            throw new Misuse(Words.harmless(file)
                    + " cannot be written; give --output a file that is yours, in a directory that is there");
        }
    }
}
