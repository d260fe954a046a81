// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
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
                .addOption(option(
                        "--from",
                        "DATE",
                        "What it runs from: the day of receipt, or the event. With a time when it is in hours."));
        DeadlineFacts.describe(spec);
        spec.addOption(option("--as-of", "DATE", "How it stands then; what came later is not known."))
                .addOption(option("--calendar", "DIVISION", "Count by another nation's working days, as in scotland."))
                .addOption(HolidaysFile.option())
                .addOption(OptionSpec.builder("--closed")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("A..B")
                        .description(
                                "The school has no lessons from A to B, both included. Only for clocks in school days.")
                        .build())
                .addOption(OptionSpec.builder("--list")
                        .description(
                                "Name the clocks, and how far each was verified; of a CLOCK, tell what may happen to it"
                                        + " and which option says so.")
                        .build())
                .addOption(Spec.help())
                .addPositional(Spec.optional("CLOCK", "Which clock; --list names them all."));
        spec.usageMessage()
                .sortOptions(false)
                .description("Reckons a statutory deadline, and says how its date is reached. This is no legal advice.")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(new TreeMap<>(Map.of(
                        "0", "it is told",
                        "1",
                                "something that was given is not counted, as the clock does not allow it, or the file"
                                        + " of holidays has a fault",
                        "2", "the command line is wrong, and nothing was reckoned",
                        "3", "the calendar does not reach so far, or the file of holidays cannot be read")))
                .footerHeading("%nExamples:%n")
                .footer(
                        "  a fee was asked for on 19 March and arrived on 20 March:",
                        "  moothall deadline foi-response --from 2026-03-13 --pause 2026-03-19..2026-03-20",
                        "  a clarification came, and the time begins again:",
                        "  moothall deadline foi-response --from 2026-03-13 --restart 2026-03-30",
                        "  two more months, told on 20 April, and answered on 30 June:",
                        "  moothall deadline sar-response --from 2026-04-01 --extend 2@2026-04-20 --done 2026-06-30",
                        "  a later date, agreed on 20 July:",
                        "  moothall deadline planning-minor --from 2026-06-01 --agree 2026-08-31@2026-07-20",
                        "  a school, with its summer holidays:",
                        "  moothall deadline foi-response-school --from 2026-06-29 --closed 2026-07-22..2026-09-01",
                        "  hours run from a moment:",
                        "  moothall deadline hazard-emergency --from 2026-05-01T17:30",
                        "",
                        "Next: 'moothall deadline --list' names the clocks; 'moothall deadline CLOCK --list' tells of"
                                + " one.");
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        String id = given.matchedPositionalValue(0, "");
        if (given.hasMatchedOption("--list")) {
            console.print(id.isEmpty() ? list() : ReckoningText.of(clock(id)));
            return Exit.FINE;
        }
        StatutoryDeadline clock = clock(id);
        try {
            Optional<WorkingCalendar> calendar = DeadlineCalendar.of(given, clock.rule(), console);
            return calendar.isPresent() ? tell(given, clock.in(calendar.get())) : Exit.ERRORS;
        } catch (Unreadable unreadable) {
            console.complain(unreadable.sentence());
            return Exit.UNREADABLE;
        }
    }

    private Exit tell(ParseResult given, StatutoryDeadline clock) throws IOException {
        String from = given.matchedOptionValue("--from", "");
        Instant start = start(clock.rule(), from);
        List<Fact> facts = DeadlineFacts.of(given, clock.rule(), start, from);
        String asOf = given.matchedOptionValue("--as-of", "");
        Instant moment = asOf.isEmpty() ? last(start, facts) : asOf(asOf, clock.rule(), start, from);
        try {
            Reckoning reckoning = clock.rule().reckon(start, facts, moment);
            boolean isOver = facts.stream()
                    .anyMatch(fact -> fact.is(Fact.Milestone.DONE)
                            || fact.is(Fact.Milestone.ENDED)
                            || fact.is(Fact.Milestone.EXCUSED));
            String told =
                    asOf.isEmpty() && isOver ? WorkingCalendar.dayOf(moment).toString() : asOf;
            console.print(ReckoningText.of(clock, reckoning, told));
            return reckoning.notCounted().isEmpty() ? Exit.FINE : Exit.ERRORS;
        } catch (OutsideCalendarException outside) {
            console.complain(String.valueOf(outside.getMessage()));
            return Exit.UNREADABLE;
        }
    }

    private static String list() {
        var text = new StringBuilder();
        for (StatutoryDeadline clock : StatutoryDeadlines.all()) {
            text.append("%-28s %s, %s; verified: %s\n"
                    .formatted(
                            clock.id(),
                            clock.subject(),
                            clock.words(),
                            clock.verified().words()));
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
