// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.deadline.Reckoning;
import org.moothall.core.deadline.Unit;
import org.moothall.core.deadline.statutory.StatutoryDeadline;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code deadline CLOCK --from DATE}: by when, how that is reached, and by what law. */
final class DeadlineCommand implements Command {
    private final Console console;

    DeadlineCommand(Console console) {
        this.console = console;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.name("deadline")
                .addOption(
                        option("--from", "DATE", "What it runs from, or the event; with a time when it is in hours."))
                .addOption(several("--pause", "A..B", "It stood still from A until B; A.. when it still does."))
                .addOption(several(
                        "--extend", "N|DATE", "Told at once: so many of its units more in all, or until a day."))
                .addOption(option("--as-of", "DATE", "How it stands then; what came later is not known."))
                .addOption(OptionSpec.builder("--list")
                        .description("Name the clocks, and how far each was verified.")
                        .build())
                .addOption(Spec.help())
                .addPositional(Spec.optional("CLOCK", "Which clock; --list names them all."));
        spec.usageMessage()
                .description("Reckons a statutory deadline, and says how its date is reached. This is no legal advice.")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(new TreeMap<>(Map.of(
                        "0", "it is told",
                        "1", "something that was given is not counted, as the clock does not allow it",
                        "2", "the command line is wrong, and nothing was reckoned",
                        "3", "the calendar does not reach so far")))
                .footerHeading("%nExample:%n")
                .footer(
                        "  moothall deadline foi-response --from 2026-03-13 --pause 2026-03-19..2026-03-20",
                        "  moothall deadline hazard-emergency --from 2026-05-01T17:30",
                        "",
                        "Next: 'moothall deadline --list' names the clocks.");
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    private static OptionSpec several(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        if (given.hasMatchedOption("--list")) {
            console.print(list());
            return Exit.FINE;
        }
        StatutoryDeadline clock = clock(given.matchedPositionalValue(0, ""));
        String from = given.matchedOptionValue("--from", "");
        Instant start = start(clock.rule(), from);
        List<Fact> facts = new ArrayList<>();
        given.matchedOptionValue("--pause", List.<String>of()).forEach(text -> facts.add(pause(text)));
        given.matchedOptionValue("--extend", List.<String>of())
                .forEach(text -> facts.add(extension(clock.rule(), start, text)));
        String asOf = given.matchedOptionValue("--as-of", "");
        Instant moment = asOf.isEmpty() ? last(start, facts) : asOf(asOf, clock.rule(), start, from);
        try {
            Reckoning reckoning = clock.rule().reckon(start, facts, moment);
            console.print(ReckoningText.of(clock, reckoning, asOf));
            return reckoning.notCounted().isEmpty() ? Exit.FINE : Exit.ERRORS;
        } catch (OutsideCalendarException outside) {
            console.complain(String.valueOf(outside.getMessage()));
            return Exit.UNREADABLE;
        }
    }

    private static String list() {
        var text = new StringBuilder();
        for (StatutoryDeadline clock : StatutoryDeadlines.all()) {
            text.append("%-28s %-18s %s, %s\n"
                    .formatted(clock.id(), clock.verified().words(), clock.subject(), clock.words()));
        }
        return text.toString();
    }

    private static StatutoryDeadline clock(String id) {
        if (id.isEmpty()) {
            throw new Misuse("say which clock, as in: moothall deadline foi-response --from 2026-03-13;"
                    + " 'moothall deadline --list' names them");
        }
        List<String> known =
                StatutoryDeadlines.all().stream().map(StatutoryDeadline::id).toList();
        return StatutoryDeadlines.byId(id)
                .orElseThrow(() -> new Misuse("there is no clock \"" + Words.harmless(id) + "\"; "
                        + Nearest.clause(id, known) + "; 'moothall deadline --list' names them all"));
    }

    private static Instant start(DeadlineRule rule, String from) {
        if (from.isEmpty()) {
            throw new Misuse("say what it runs from, as in: --from 2026-03-13");
        }
        Instant start = Dates.moment("--from", from);
        boolean inHours = rule.unit() == Unit.HOURS || rule.unit() == Unit.HOURS_BEFORE;
        if (inHours && !Dates.hasTime(from)) {
            throw new Misuse("this clock runs in hours, so --from needs a time too, as in: --from " + from + "T09:30");
        }
        return start;
    }

    private static Instant asOf(String text, DeadlineRule rule, Instant start, String from) {
        Instant moment = Dates.moment("--as-of", text);
        if (moment.isBefore(start) && !rule.unit().isBackwards()) {
            throw new Misuse("--as-of " + text + " is before --from " + from + ", when nothing runs; give a later one");
        }
        return moment;
    }

    private static Fact pause(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2 || ends[0].isEmpty()) {
            throw new Misuse("--pause \"" + Words.harmless(text)
                    + "\" is not two dates with two dots between, such as 2026-03-19..2026-03-20");
        }
        Instant begins = Dates.moment("--pause", ends[0]);
        if (ends[1].isEmpty()) {
            return new Fact.Suspended(Pause.since(begins));
        }
        Instant until = Dates.moment("--pause", ends[1]);
        if (until.isBefore(begins)) {
            throw new Misuse("--pause " + Words.harmless(text) + " ends before it begins; give the earlier date first");
        }
        return new Fact.Suspended(Pause.between(begins, until));
    }

    private static Fact extension(DeadlineRule rule, Instant told, String text) {
        if (text.matches("[1-9][0-9]{0,3}")) {
            return new Fact.Extended(told, Integer.parseInt(text));
        }
        if (text.matches("-?[0-9]+")) {
            throw new Misuse("--extend \"" + text + "\" is no number from 1 to 9999; say how many "
                    + "of its units more, or until which day, such as 2026-08-31");
        }
        var until = Dates.day("--extend", text);
        return rule.allowances().stream().anyMatch(Allowance.Agreement.class::isInstance)
                ? new Fact.Agreed(told, until)
                : new Fact.ExtendedUntil(told, until);
    }

    /** When all of it is over. */
    private static Instant last(Instant start, List<Fact> facts) {
        Instant last = start;
        for (Fact fact : facts) {
            Instant end = fact instanceof Fact.Suspended suspended
                            && suspended.pause().until() != null
                    ? suspended.pause().until()
                    : fact.at();
            last = end.isAfter(last) ? end : last;
        }
        return last;
    }
}
