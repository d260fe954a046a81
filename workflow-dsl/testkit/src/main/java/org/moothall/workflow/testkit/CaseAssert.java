// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Stage;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Step;

/**
 * Assertions about a case. One that fails says what was expected and what is, and prints the case's journal.
 *
 * @param <C> the case's own data
 */
public final class CaseAssert<C> extends AbstractAssert<CaseAssert<C>, CaseUnderTest<C>> {
    private final CaseSnapshot<C> view;

    CaseAssert(CaseUnderTest<C> actual) {
        super(actual, CaseAssert.class);
        this.view = actual.view();
    }

    /** Waits for exactly these tasks, events and effects, in any order. The timers of races are {@link #hasTimer} alone. */
    public CaseAssert<C> isWaitingFor(Step... steps) {
        Set<String> timers = timers();
        List<String> expected = names(steps);
        List<String> waiting = view.waitsFor().stream()
                .filter(step -> !timers.contains(step))
                .sorted()
                .toList();
        return check(waiting.equals(expected), "to wait for " + expected, "waits for " + waiting);
    }

    /** Is in a race in which this deadline has not come yet. */
    public CaseAssert<C> hasTimer(Deadline timer) {
        List<String> running =
                view.waitsFor().stream().filter(timers()::contains).toList();
        return check(running.contains(timer.name()), "to have the timer " + timer.name(), "has " + running);
    }

    private Set<String> timers() {
        return actual.workflow()
                .shape()
                .nodes()
                .filter(Node.After.class::isInstance)
                .map(Node::named)
                .collect(Collectors.toSet());
    }

    /** Has decided or finished these steps, in this order, whatever happened in between. */
    public CaseAssert<C> hasBeenThrough(Step... steps) {
        List<String> through = view.journal().stream()
                .filter(entry -> entry.what() == What.DECIDED || entry.what() == What.DONE)
                .map(Entry::step)
                .toList();
        int found = 0;
        for (String step : through) {
            if (found < steps.length && steps[found].name().equals(step)) {
                found++;
            }
        }
        String expected = Arrays.stream(steps).map(Step::name).collect(Collectors.joining(", "));
        return check(found == steps.length, "to have been through " + expected, "has been through " + through);
    }

    /** Never opened or decided this step. */
    public CaseAssert<C> hasNotReached(Step step) {
        return check(
                view.journal().stream().noneMatch(entry -> entry.step().equals(step.name())),
                "not to have reached " + step.name(),
                "did");
    }

    /** Is open. */
    public CaseAssert<C> isOpen() {
        return check(view.isOpen(), "to be open", "has ended: " + view.outcome().orElse(""));
    }

    /** Has ended in this way. */
    public CaseAssert<C> hasEnded(String outcome) {
        String is = view.outcome().map(end -> "has ended: " + end).orElse("is open");
        return check(view.outcome().filter(outcome::equals).isPresent(), "to have ended: " + outcome, is);
    }

    /** Has sent a notice so many times, delivered or not. */
    public CaseAssert<C> hasSent(Notice<?> notice, int times) {
        long sent = items(notice).size();
        return check(sent == times, "to have sent " + notice + " " + times + " times", "sent it " + sent + " times");
    }

    /** Has sent a notice whose content is right. */
    public <Q> CaseAssert<C> hasSent(Notice<Q> notice, String words, Predicate<? super Q> content) {
        boolean right = items(notice).stream()
                .anyMatch(item ->
                        item.content() != null && content.test(notice.content().cast(item.content())));
        return check(
                right,
                "to have sent " + notice + " " + words,
                "sent it " + items(notice).size() + " times");
    }

    /** Is in these stages, and in no other. */
    public CaseAssert<C> isIn(Stage<?>... stages) {
        List<String> is = view.stages().stream().sorted().toList();
        return check(is.equals(names(stages)), "to be in " + names(stages), "is in " + is);
    }

    /** Is on time for a deadline, or was when its present run stopped. */
    public CaseAssert<C> isInTimeFor(Deadline deadline) {
        return check(!view.deadline(deadline).isMissed(), "to be in time for " + deadline.name(), "is late");
    }

    /** Has missed a deadline, in the present run or an earlier one. */
    public CaseAssert<C> hasMissed(Deadline deadline) {
        String is = view.deadline(deadline)
                .progress()
                .due()
                .map(due -> "is due " + due)
                .orElse("is due beyond the calendar");
        return check(view.deadline(deadline).wasEverMissed(), "to have missed " + deadline.name(), is);
    }

    /** Has a deadline whose present run stands so, for example {@link Standing#NOT_BEGUN}. */
    public CaseAssert<C> stands(Deadline deadline, Standing standing) {
        Standing is = view.deadline(deadline).standing();
        return check(is == standing, "to stand " + standing + " for " + deadline.name(), "stands " + is);
    }

    /** Has a deadline that is first too late at this local time in London, such as {@code 2026-07-28T00:00}. */
    public CaseAssert<C> isDue(Deadline deadline, String localTime) {
        Optional<Instant> due = view.deadline(deadline).progress().due();
        Instant expected =
                LocalDateTime.parse(localTime).atZone(WorkingCalendar.LONDON).toInstant();
        return check(
                due.filter(expected::equals).isPresent(),
                "to be due " + deadline.name() + " at " + localTime,
                "is due " + due.map(Instant::toString).orElse("at no date"));
    }

    /** Has a deadline that stands still. */
    public CaseAssert<C> isPausedFor(Deadline deadline) {
        return check(view.deadline(deadline).running().isPaused(), "to have paused " + deadline.name(), "lets it run");
    }

    /** Has data for which this holds. */
    public CaseAssert<C> has(String words, Predicate<? super C> condition) {
        return check(condition.test(view.data()), "to have " + words, "does not");
    }

    private List<OutboxItem> items(Notice<?> notice) {
        return actual.testkit().host().outbox(view.id()).stream()
                .filter(item -> item.step().equals(notice.name()))
                .toList();
    }

    private static List<String> names(Step... steps) {
        return Arrays.stream(steps).map(Step::name).sorted().toList();
    }

    private CaseAssert<C> check(boolean holds, String expected, String is) {
        if (!holds) {
            failWithMessage(
                    "expected case %s %s, and it %s%nits journal:%n%s", view.id(), expected, is, view.journalText());
        }
        return this;
    }
}
