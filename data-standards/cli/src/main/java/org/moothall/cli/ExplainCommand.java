// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.moothall.standards.Difference;
import org.moothall.standards.Rule;
import org.moothall.standards.RuleSummary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain RULE}: what a rule asks, where it comes from, and who uses it. */
final class ExplainCommand implements Command {
    /** A rule where it is used. */
    private record Use(Target target, RuleSummary rule) {}

    private final Supplier<Catalogue> catalogue;
    private final Console console;

    ExplainCommand(Supplier<Catalogue> catalogue, Console console) {
        this.catalogue = catalogue;
        this.console = console;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.name("explain")
                .addOption(Spec.help())
                .addPositional(Spec.one("RULE", "The id of a rule, as a report gives it in square brackets."));
        spec.usageMessage()
                .description(
                        "Tells what a rule asks, how much it matters, where it comes from and which standards use it.")
                .footerHeading("%nExample:%n")
                .footer(
                        "  moothall explain open311/closed-has-updated",
                        "",
                        "Next: 'moothall standards STANDARD' lists every rule of a standard.");
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        String id = given.matchedPositionalValue(0, "");
        List<Use> all = catalogue.get().targets().flatMap(ExplainCommand::uses).toList();
        List<Use> uses = all.stream().filter(use -> use.rule().id().equals(id)).toList();
        if (uses.isEmpty()) {
            List<String> ids =
                    all.stream().map(use -> use.rule().id()).distinct().toList();
            throw new Misuse("there is no rule \"" + id + "\"; " + Nearest.clause(id, ids)
                    + "; 'moothall standards STANDARD' lists the rules of a standard");
        }
        console.print(explained(uses));
        return Exit.FINE;
    }

    private static Stream<Use> uses(Target target) {
        return target.rules().stream().map(rule -> new Use(target, rule));
    }

    private static String explained(List<Use> uses) {
        var first = uses.get(0);
        var text = new StringBuilder(first.rule().id() + "\n");
        text.append("  asks      ").append(first.rule().words()).append('\n');
        text.append("  source    ").append(first.rule().source()).append('\n');
        rule(first).ifPresent(rule -> looksAt(rule, text));
        String label = "used by";
        List<String> users = uses.stream()
                .map(use -> use.target().typed() + ", " + meaning(use))
                .distinct()
                .toList();
        for (String user : users) {
            text.append("  %-9s %s\n".formatted(label, user));
            label = "";
        }
        return text.append("Next: 'moothall check ")
                .append(first.target().typed())
                .append(" FILE' asks it of a file\n")
                .toString();
    }

    private static String meaning(Use use) {
        return switch (use.rule().severity()) {
            case ERROR -> "as an error: a file that breaks it does not conform";
            case WARNING -> "as a warning: probably wrong, and the file still conforms";
            case ADVICE -> "as advice: could be better";
        };
    }

    private static void looksAt(Rule<?> rule, StringBuilder text) {
        List<String> members =
                Stream.concat(rule.needs().stream(), rule.reads().stream()).toList();
        text.append("  looks at  ").append(String.join(", ", members)).append('\n');
    }

    /** The rule itself, if it is one that compares members. */
    private static Optional<Rule<?>> rule(Use use) {
        Stream<Rule<?>> added = use.target().profile().changes().stream()
                .filter(Difference.AddsRule.class::isInstance)
                .map(change -> ((Difference.AddsRule) change).rule());
        return Stream.concat(use.target().standard().rules().stream(), added)
                .filter(rule -> rule.id().equals(use.rule().id()))
                .findFirst();
    }
}
