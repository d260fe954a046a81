// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import java.time.LocalDate;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Kind;
import org.moothall.core.deadline.Unit;

/**
 * A clock set by law, or by a code as binding as law. Law changes and differs by case: this is no legal advice. {@code asAt} is the day of the last
 * comparison with our notes of the source; the notes do not say when the source was read.
 *
 * @param id its stable name: {@code foi-response}
 * @param subject what it is about
 * @param jurisdiction where it holds
 * @param starts what it runs from; of one that counts backwards, the event
 * @param dayOne what counts as day one, in words
 * @param rule how it is counted
 * @param law its legal basis
 * @param source where that was read
 * @param asAt the day on which it was last compared with our notes of the source
 * @param verified how far its length, day one, roll and pauses could be checked
 * @param reservation what is uncertain, or has to be known besides; empty when nothing is
 */
public record StatutoryDeadline(
        String id,
        String subject,
        String jurisdiction,
        String starts,
        String dayOne,
        DeadlineRule rule,
        String law,
        String source,
        LocalDate asAt,
        Verified verified,
        String reservation) {
    /** The source of a clock of which nothing was read. */
    static final String NONE_READ = "none read";

    private static final LocalDate COMPARED = LocalDate.of(2026, 11, 30);

    static StatutoryDeadline of(String id, String subject, String jurisdiction, String starts, DeadlineRule rule) {
        String dayOne = rule.unit().isBackwards()
                ? "counted back from the event"
                : rule.start().words();
        return new StatutoryDeadline(
                id, subject, jurisdiction, starts, dayOne, rule, "", NONE_READ, COMPARED, Verified.NOTHING, "");
    }

    /** By which law, where that was read, and how far it was checked; a day one that nothing said is marked as our reading. */
    StatutoryDeadline under(String basis, String readIn, Verified checked) {
        String reading = readIn.equals(NONE_READ) ? "no source was read" : "the source does not say";
        return new StatutoryDeadline(
                id,
                subject,
                jurisdiction,
                starts,
                dayOne + (checked.of(rule).dayOne() == Verified.How.NO ? ", in our reading: " + reading : ""),
                rule,
                basis,
                readIn,
                asAt,
                checked.of(rule),
                reservation);
    }

    StatutoryDeadline dayOne(String words) {
        return new StatutoryDeadline(
                id, subject, jurisdiction, starts, words, rule, law, source, asAt, verified, reservation);
    }

    StatutoryDeadline reserving(String words) {
        return new StatutoryDeadline(
                id, subject, jurisdiction, starts, dayOne, rule, law, source, asAt, verified, words);
    }

    /**
     * The same by another calendar: a newer edition, or that of another nation. Closures of the council's own are left aside,
     * for law counts those days; of a clock in school days they are the school's holidays, and stay.
     */
    public StatutoryDeadline in(WorkingCalendar calendar) {
        return new StatutoryDeadline(
                id,
                subject,
                jurisdiction,
                starts,
                dayOne,
                rule.in(rule.unit() == Unit.SCHOOL_DAYS ? calendar : calendar.withoutClosures()),
                law,
                source,
                asAt,
                verified,
                reservation);
    }

    /**
     * It as the deadline of a step or of a whole case, under its own name: what the rule counts, without its extensions.
     *
     * <p><b>Errors</b> one that counts back from an event, or that is no limit, is refused.
     */
    public Deadline deadline() {
        return Deadline.of(id).by(rule);
    }

    /** How it is counted, in words: {@code 20 working days (all-uk), day one is the next working day}. */
    public String words() {
        String calendar = rule.usesCalendar() ? " (" + rule.calendar().id() + ")" : "";
        String kind = rule.kind() == Kind.LIMIT ? "" : ", " + rule.kind().words();
        return rule.words() + calendar + kind;
    }

    /** What may happen to it, in words, with semicolons between; empty when nothing may. */
    public String allowances() {
        return String.join(
                "; ", rule.allowances().stream().map(Allowance::words).toList());
    }
}
