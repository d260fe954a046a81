// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.Difference;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code standards [STANDARD[@VERSION][/PROFILE]]}: what there is, or all of one. */
final class StandardsCommand implements Command {
    private final Supplier<Catalogue> catalogue;
    private final Console console;

    StandardsCommand(Supplier<Catalogue> catalogue, Console console) {
        this.catalogue = catalogue;
        this.console = console;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.name("standards")
                .addOption(Spec.help())
                .addPositional(Spec.optional(
                        "STANDARD[@VERSION][/PROFILE]",
                        "Show its members, changes, rules and code lists; without it, list them all."));
        spec.usageMessage()
                .description("Lists the standards, or shows one.")
                .footerHeading("%nExample:%n")
                .footer(
                        "  moothall standards",
                        "  moothall standards open311-georeport-v2/fixmystreet",
                        "",
                        "Next: 'moothall explain RULE' tells more of a rule that is listed.");
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        String name = given.matchedPositionalValue(0, "");
        console.print(name.isEmpty() ? list() : show(catalogue.get().target(name)));
        return Exit.FINE;
    }

    private String list() {
        var text = new StringBuilder();
        for (var standard : catalogue.get().standards()) {
            text.append(heading(standard)).append('\n');
            line(text, "title", List.of(standard.title()));
            line(
                    text,
                    "records",
                    standard.recordTypes().stream().map(RecordType::name).toList());
            line(text, "profiles", standard.profiles().stream().map(Profile::id).toList());
            line(
                    text,
                    "code lists",
                    standard.codeLists().stream().map(CodeList::id).toList());
            text.append('\n');
        }
        return text
                + "Next: 'moothall standards STANDARD' shows one; 'moothall check STANDARD FILE' checks a file against it\n";
    }

    private static void line(StringBuilder text, String label, List<String> names) {
        if (!names.isEmpty()) {
            text.append("  %-11s%s\n".formatted(label, String.join(", ", names)));
        }
    }

    private static String heading(Standard standard) {
        return standard.id() + ", version " + standard.version();
    }

    private static String show(Target target) {
        var standard = target.standard();
        var about = standard.about();
        var text = new StringBuilder(heading(standard) + "\n");
        line(text, "title", List.of(about.title()));
        line(text, "steward", List.of(about.steward()));
        line(text, "licence", List.of(about.licence()));
        line(text, "source", List.of(about.source(), "read " + about.read()));
        line(text, "status", List.of(Words.lower(about.status())));
        line(text, "profiles", standard.profiles().stream().map(Profile::id).toList());
        for (var type : standard.recordTypes()) {
            text.append("\nMembers of a ").append(type.name()).append("\n  ");
            text.append(type.members().stream().map(Member::name).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        showChanges(target.profile(), text);
        showRules(target, text);
        standard.codeLists().forEach(list -> showCodes(list, text));
        return text.toString();
    }

    private static void showChanges(Profile profile, StringBuilder text) {
        if (!profile.changes().isEmpty()) {
            text.append("\nProfile ")
                    .append(profile.id())
                    .append(", ")
                    .append(profile.title())
                    .append('\n');
            profile.changes().stream()
                    .map(Difference::words)
                    .forEach(words -> text.append("  ").append(words).append('\n'));
        }
    }

    private static void showRules(Target target, StringBuilder text) {
        var rules = target.rules();
        if (!rules.isEmpty()) {
            text.append("\nRules of ").append(target.typed()).append('\n');
            rules.forEach(rule ->
                    text.append("  %-8s %s: %s\n".formatted(Words.lower(rule.severity()), rule.id(), rule.words())));
        }
    }

    private static void showCodes(CodeList list, StringBuilder text) {
        text.append("\nCode list ")
                .append(list.id())
                .append(" ")
                .append(list.version())
                .append('\n');
        int width = list.codes().stream()
                .mapToInt(code -> code.code().length())
                .max()
                .orElse(0);
        for (Code code : list.codes()) {
            text.append("  ")
                    .append(code.code())
                    .append(" ".repeat(width - code.code().length()));
            text.append("  ").append(code.label());
            text.append(code.validFrom() == null ? "" : ", from " + code.validFrom());
            text.append(code.validTo() == null ? "" : ", to " + code.validTo()).append('\n');
        }
    }
}
