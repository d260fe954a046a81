// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code identify SCHEME [FILE|-]}: a value a line in; verdict, canonical form and code, with tabs between, out. */
final class IdentifyCommand implements Command {
    private final Console console;

    IdentifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.name("identify")
                .addOption(OptionSpec.builder("--escaped")
                        .description(
                                "Read \\uXXXX as that UTF-16 unit, \\\\ as \\, <empty> as \"\" and <null> as no text.")
                        .build())
                .addOption(OptionSpec.builder("--year")
                        .type(String.class)
                        .paramLabel("YYYY")
                        .description(
                                "Read a year of two digits, as in the PNC id 02/73319Z, as the latest such year up to"
                                        + " this one; without it a year needs four.")
                        .build())
                .addOption(OptionSpec.builder("--list")
                        .description("Name the schemes, and how private each is.")
                        .build())
                .addOption(Spec.help())
                .addPositional(Spec.optional("SCHEME", "What the values are to be; --list names them all."))
                .addPositional(PositionalParamSpec.builder()
                        .index("1")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel("FILE")
                        .description("A value a line, in UTF-8; - or nothing for standard input.")
                        .build());
        spec.usageMessage()
                .description("Says of each line whether it is an identifier of a scheme, as people may type it.")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(new TreeMap<>(Map.of(
                        "0", "every value is valid",
                        "1", "at least one value is not",
                        "2", "the command line is wrong, and nothing was read",
                        "3", "something could not be read or written")))
                .footerHeading("%nA line out for each line in: valid or invalid, the canonical form, the code of the"
                        + " fault, with tabs between.%n%nExample:%n")
                .footer(
                        "  echo sw1a1aa | moothall identify postcode",
                        "  cut -f2 pupils.tsv | moothall identify upn",
                        "  moothall identify --year=2026 pnc-id records.txt",
                        "",
                        "Next: 'moothall identify --list' names the schemes.");
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        if (given.hasMatchedOption("--list")) {
            console.print(list());
            return Exit.FINE;
        }
        Scheme<?> scheme = scheme(given.matchedPositionalValue(0, ""));
        String file = given.matchedPositionalValue(1, Inputs.STANDARD_INPUT);
        try (var lines = opened(file)) {
            return judge(reading(scheme, given), lines, file);
        } catch (Unreadable unreadable) {
            console.complain(unreadable.sentence());
            return Exit.UNREADABLE;
        }
    }

    private static String list() {
        var text = new StringBuilder();
        for (Scheme<?> scheme : Schemes.all()) {
            String privacy = Words.lower(scheme.privacy()).replace('_', ' ');
            text.append("%-20s %-17s %s\n".formatted(scheme.id(), privacy, scheme.title()));
        }
        return text.toString();
    }

    private static Scheme<?> scheme(String id) {
        var known = Schemes.all().stream().map(Scheme::id).toList();
        if (id.isEmpty()) {
            throw new Misuse("say what the values are to be, as in: moothall identify postcode FILE;"
                    + " 'moothall identify --list' names the schemes");
        }
        return Schemes.byId(id)
                .orElseThrow(() -> new Misuse("there is no scheme \"" + Words.harmless(id) + "\"; "
                        + Nearest.clause(id, known) + "; 'moothall identify --list' names them all"));
    }

    private Lines opened(String file) throws Unreadable {
        try {
            return new Lines(new Inputs(console, false).open(file));
        } catch (IOException failure) {
            throw new Unreadable(Inputs.nameOf(file), failure);
        }
    }

    private static Function<@Nullable String, Parsed<?>> reading(Scheme<?> scheme, ParseResult given) {
        String typed = given.matchedOptionValue("--year", "");
        if (!typed.matches("([12][0-9]{3})?")) {
            throw new Misuse("--year \"" + typed + "\" is no year of four digits; give one such as 2026");
        }
        Function<@Nullable String, Parsed<?>> read =
                typed.isEmpty() ? scheme::parse : text -> scheme.parse(text, Year.of(Integer.parseInt(typed)));
        return given.hasMatchedOption("--escaped") ? line -> read.apply(unescaped(line)) : read;
    }

    private static @Nullable String unescaped(@Nullable String line) {
        return line == null ? null : Escapes.read(line);
    }

    private Exit judge(Function<@Nullable String, Parsed<?>> reading, Lines lines, String file)
            throws IOException, Unreadable {
        Writer output = new BufferedWriter(new OutputStreamWriter(console.output(), StandardCharsets.UTF_8));
        Exit exit = Exit.FINE;
        Optional<String> line = next(lines, file);
        while (line.isPresent()) {
            Parsed<?> parsed = reading.apply(line.get());
            output.write(verdict(parsed));
            exit = parsed.optional().isPresent() ? exit : Exit.ERRORS;
            if (lines.isWaiting()) {
                output.flush();
            }
            line = next(lines, file);
        }
        output.flush();
        return exit;
    }

    private static Optional<String> next(Lines lines, String file) throws Unreadable {
        try {
            return lines.next();
        } catch (IOException failure) {
            throw new Unreadable(Inputs.nameOf(file), failure);
        }
    }

    private static String verdict(Parsed<?> parsed) {
        return parsed.fold(
                value -> "valid\t" + canonical(value) + "\t\n", fault -> "invalid\t\t" + fault.code() + "\n");
    }

    private static String canonical(@Nullable Object value) {
        return value instanceof Identifier identifier ? identifier.value() : "";
    }
}
