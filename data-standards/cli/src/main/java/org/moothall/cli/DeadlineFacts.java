// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What happened to a deadline, as options of a command line: one option for each kind of {@link Fact}. */
final class DeadlineFacts {
    private record Moment(String option, String description, Function<Instant, Fact> fact) {}

    private static final String PAUSE = "--pause";
    private static final String EXTEND = "--extend";
    private static final String AGREE = "--agree";
    private static final String WITHDRAW = "--withdraw";
    private static final List<Moment> MOMENTS = List.of(
            new Moment(
                    "--restart",
                    "A new period began on DATE, when what was needed was received: a clarification, proof of"
                            + " identity.",
                    Fact::restarted),
            new Moment("--appeal", "An appeal was lodged on DATE; nothing can be agreed from then on.", Fact::appealed),
            new Moment("--excuse", "The duty to keep the date was lifted on DATE; the date stays.", Fact::excused),
            new Moment(
                    "--open-ended",
                    "It was told on DATE that it takes as long as is needed, as a public interest test does.",
                    Fact::openEnded),
            new Moment("--end", "The duty ended on DATE, by a notice or an event.", Fact::ended),
            new Moment("--done", "It was done on DATE, so that it is met or missed.", Fact::done));

    private final DeadlineRule rule;
    private final Instant start;
    private final String from;
    private final List<Fact> facts = new ArrayList<>();

    private DeadlineFacts(DeadlineRule rule, Instant start, String from) {
        this.rule = rule;
        this.start = start;
        this.from = from;
    }

    static void describe(CommandSpec spec) {
        spec.addOption(several(
                PAUSE,
                "A..B",
                "It stood still from A, when something was asked for, until B, when that was received; A.. when it"
                        + " still does. Whether A and B count is the clock's."));
        spec.addOption(several(
                EXTEND,
                "N|DATE[@TOLD]",
                "Extended by notice: so many of its units more in all, or until a day. TOLD is the day on which it was"
                        + " told, at once if left out."));
        spec.addOption(several(
                AGREE,
                "DATE[@TOLD]",
                "Both sides agreed on DATE. TOLD is the day of the agreement, at once if left out."));
        spec.addOption(several(WITHDRAW, "DATE", "The last extension that was told by DATE was withdrawn on it."));
        MOMENTS.forEach(moment -> spec.addOption(several(moment.option(), "DATE", moment.description())));
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

    /** The option that says what an allowance lets happen. */
    static String optionFor(Allowance allowance) {
        if (allowance instanceof Allowance.Suspension) {
            return PAUSE;
        }
        if (allowance instanceof Allowance.Restart) {
            return "--restart";
        }
        if (allowance instanceof Allowance.Agreement) {
            return AGREE;
        }
        if (allowance instanceof Allowance.Excuse) {
            return "--excuse";
        }
        return allowance instanceof Allowance.OpenEnd ? "--open-ended" : EXTEND;
    }

    static List<Fact> of(ParseResult given, DeadlineRule rule, Instant start, String from) {
        DeadlineFacts read = new DeadlineFacts(rule, start, from);
        given.matchedOptionValue(PAUSE, List.<String>of()).forEach(text -> read.facts.add(pause(text)));
        given.matchedOptionValue(EXTEND, List.<String>of()).forEach(read::extend);
        given.matchedOptionValue(AGREE, List.<String>of()).forEach(read::agree);
        given.matchedOptionValue(WITHDRAW, List.<String>of()).forEach(read::withdraw);
        MOMENTS.forEach(moment -> given.matchedOptionValue(moment.option(), List.<String>of())
                .forEach(text -> read.facts.add(moment.fact().apply(read.moment(moment.option(), text)))));
        return List.copyOf(read.facts);
    }

    private static Fact pause(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2 || ends[0].isEmpty()) {
            throw new Misuse("--pause \"" + Words.harmless(text)
                    + "\" is not two dates with two dots between, such as 2026-03-19..2026-03-20");
        }
        Instant begins = Dates.moment(PAUSE, ends[0]);
        if (ends[1].isEmpty()) {
            return new Fact.Suspended(Pause.since(begins));
        }
        Instant until = Dates.moment(PAUSE, ends[1]);
        if (until.isBefore(begins)) {
            throw new Misuse("--pause " + Words.harmless(text) + " ends before it begins; give the earlier date first");
        }
        return new Fact.Suspended(Pause.between(begins, until));
    }

    private void extend(String text) {
        String what = beforeTold(text);
        Instant told = told(EXTEND, text);
        if (what.matches("[1-9][0-9]{0,3}")) {
            facts.add(new Fact.Extended(told, Integer.parseInt(what)));
            return;
        }
        if (what.matches("-?[0-9]+")) {
            throw new Misuse("--extend \"" + what + "\" is no number from 1 to 9999; say how many "
                    + "of its units more, or until which day, such as 2026-08-31");
        }
        LocalDate until = Dates.day(EXTEND, what);
        boolean isAgreed = rule.allowances().stream().anyMatch(Allowance.Agreement.class::isInstance);
        facts.add(isAgreed ? new Fact.Agreed(told, until) : new Fact.ExtendedUntil(told, until));
    }

    private void agree(String text) {
        facts.add(new Fact.Agreed(told(AGREE, text), Dates.day(AGREE, beforeTold(text))));
    }

    private static String beforeTold(String text) {
        return text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
    }

    private Instant told(String option, String text) {
        return text.contains("@") ? moment(option, text.substring(text.indexOf('@') + 1)) : start;
    }

    private void withdraw(String text) {
        Instant at = moment(WITHDRAW, text);
        Fact.Extension last = facts.stream()
                .filter(Fact.Extension.class::isInstance)
                .map(Fact.Extension.class::cast)
                .filter(extension -> !extension.at().isAfter(at))
                .max(Comparator.comparing(Fact.Extension::at))
                .orElseThrow(() -> new Misuse("--withdraw " + Words.harmless(text)
                        + " withdraws nothing: no extension was told by then; give it with --extend or --agree"));
        facts.add(new Fact.Withdrawn(at, last));
    }

    private Instant moment(String option, String text) {
        Instant moment = Dates.moment(option, text);
        if (moment.isBefore(WorkingCalendar.startOf(WorkingCalendar.dayOf(start)))
                && !rule.unit().isBackwards()) {
            throw new Misuse(option + " " + Words.harmless(text) + " is before --from " + Words.harmless(from)
                    + ", when nothing runs; give a later one");
        }
        return moment.isBefore(start) && !rule.unit().isBackwards() ? start : moment;
    }
}
