// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TurnResult;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.UnreadableCaseException;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.StoreException;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteSet;

/**
 * Inputs without a caller: timers, and the answers of handlers. Where a case does not take one, the rows change all the same. Whatever
 * a function of the council's throws is the failure of that one input; what the store throws reaches whoever hands in.
 *
 * <p>A timer happens at the moment at which it is due, whenever it is looked at. So the moments of a case that lie before an input are
 * taken before it, each as an input of its own.
 */
final class UnattendedInputs {
    private static final String SYSTEM = "system";
    private static final Comparator<DueItem> BY_MOMENT =
            Comparator.comparing(DueItem::due).thenComparing(DueItem::ordinal);

    private final Commits commits;
    private final Codec codec;
    private final Programs programs;
    private final InstantSource time;

    /** Makes the input that is handed in at a moment. */
    private interface Made {
        CaseInput at(Instant moment);
    }

    /** The moments of a case that have passed before an input. */
    private final class Passed implements Commits.Before {
        @Override
        public boolean happens(Lookup found) {
            return takePassed(found);
        }

        @Override
        public boolean mayHappen(StoredCase recalled) {
            return mayPassToday(recalled);
        }
    }

    /** A function of the council's threw what would otherwise be taken for a failure of the store. */
    private static final class FunctionFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final StoreException thrown;

        FunctionFailure(StoreException thrown) {
            super(thrown);
            this.thrown = thrown;
        }
    }

    UnattendedInputs(Commits commits, Codec codec, Programs programs, InstantSource time) {
        this.commits = commits;
        this.codec = codec;
        this.programs = programs;
        this.time = time;
    }

    /** Fires a timer that has come due; one that is due later after all is set again, one whose function throws is parked. */
    void fire(DueItem timer) {
        long ordinal = timer.ordinal();
        handIn(
                timer.caseId(),
                found -> takeBefore(timer, found),
                subject -> earlier(timer.due(), wanted(subject, timer, timer.due())),
                moment -> CaseInput.timer(timer.name(), ordinal, moment),
                planned -> planned.clearTimer(ordinal),
                failure -> {
                    rowsOfStill(
                            timer.caseId(),
                            planned -> parked(planned.clearTimer(ordinal), timer.name(), ordinal, failure));
                    Warnings.parked(timer.caseId(), timer.name(), ordinal, 1, failure);
                });
    }

    /** Fires a timer that was parked; one whose function throws again stays parked. */
    void fireAgain(OutboxItem timer) {
        handIn(
                timer.caseId(),
                this::takePassed,
                subject -> time.instant(),
                moment -> CaseInput.timer(timer.step(), timer.ordinal(), moment),
                planned -> planned.mark(timer.step(), timer.ordinal(), Status.DELIVERED, 1, ""),
                failure -> {
                    rows(timer.caseId(), planned -> parked(planned, timer.step(), timer.ordinal(), failure));
                    Warnings.parked(timer.caseId(), timer.step(), timer.ordinal(), timer.attempts() + 1, failure);
                });
    }

    private static void parked(PlannedRows planned, String step, long ordinal, Throwable failure) {
        planned.mark(step, ordinal, Status.PARKED, 1, failure.getClass().getName());
    }

    /** Hands in what a handler answered. */
    void answer(OutboxItem item, Object answer, Consumer<PlannedRows> rows, Consumer<Throwable> failed) {
        handIn(
                item.caseId(),
                new Passed(),
                subject -> time.instant(),
                moment -> new CaseInput(item.step(), item.ordinal(), answer, SYSTEM, moment),
                rows,
                failed);
    }

    /** Takes the first moment of a case that has passed by now; false when there is none. */
    boolean takePassed(Lookup found) {
        StoredCase subject = found.subject();
        DueItem first = subject == null || subject.state() == null ? null : subject.next();
        if (subject == null || subject.unreadable() != null || first == null) {
            return false;
        }
        Instant now = subject.orLater(time.instant());
        if (!first.due().isAfter(now)) {
            fire(first);
            return true;
        }
        return isLookedAtDaily(first, now) && takeKnown(subject, first, now);
    }

    /** Whether a moment of a case may pass before the day is over, or has. */
    boolean mayPassToday(StoredCase subject) {
        DueItem first = subject.next();
        return first != null && isLookedAtDaily(first, subject.orLater(time.instant()));
    }

    /** Whether it may be a timer of which nobody knew the date: it is looked at by the end of the day. */
    private static boolean isLookedAtDaily(DueItem timer, Instant now) {
        return !timer.due()
                .isAfter(WorkingCalendar.startOf(WorkingCalendar.dayOf(now).plusDays(1)));
    }

    /** Takes a timer whose date is known by now, or sets it to that date; false when it is set to it already. */
    private boolean takeKnown(StoredCase subject, DueItem timer, Instant now) {
        Instant wanted = wanted(subject, timer, now);
        if (wanted.equals(timer.due())) {
            return false;
        }
        fire(new DueItem(
                timer.caseId(), timer.ordinal(), timer.program(), timer.name(), earlier(wanted, now), timer.ticket()));
        return true;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Takes the first moment of a case that lies before a timer; of two at one moment, the one that was set first. */
    private boolean takeBefore(DueItem timer, Lookup found) {
        DueItem first = found.subject() == null ? null : found.subject().next();
        if (first == null || BY_MOMENT.compare(first, timer) >= 0) {
            return false;
        }
        fire(first);
        return true;
    }

    private void handIn(
            String caseId,
            Commits.Before before,
            Function<StoredCase, Instant> moment,
            Made made,
            Consumer<PlannedRows> rows,
            Consumer<Throwable> failed) {
        try {
            commits.until(caseId, "", before, found -> {
                StoredCase subject = Objects.requireNonNull(found.subject(), caseId);
                return attempt(subject, made.at(subject.orLater(moment.apply(subject))), rows);
            });
        } catch (StoreException failure) {
            throw failure;
        } catch (FunctionFailure failure) {
            failed.accept(failure.thrown);
        } catch (Throwable failure) {
            if (commits.isObjection(failure)) {
                throw failure;
            }
            Interrupts.aside(failure, () -> failed.accept(failure));
        }
    }

    private Attempt attempt(StoredCase subject, CaseInput input, Consumer<PlannedRows> rows) {
        State<Object> state = state(subject);
        if (subject.unreadable() != null) {
            throw new UnreadableCaseException(subject.id(), subject.unreadable());
        }
        Interpreter<Object> interpreter = programs.of(subject);
        CaseInput kept = codec.kept(input, interpreter.takes(input.step()));
        TurnResult<Object> outcome = step(interpreter, state, input);
        if (outcome instanceof TurnResult.Refused<Object>) {
            return rowsOnly(
                    subject.id(),
                    subject.revision(),
                    planned -> refused(planned, due(interpreter, subject, input), input, rows));
        }
        String verb = input.value() == null ? "timer" : "answer";
        String asked = Asked.words(verb, subject.id(), input.step(), input.ordinal());
        return Attempt.of(outcome, subject, interpreter, kept, "", asked, rows);
    }

    private static TurnResult<Object> step(Interpreter<Object> interpreter, State<Object> state, CaseInput input) {
        try {
            return interpreter.step(state, input);
        } catch (StoreException thrown) {
            throw new FunctionFailure(thrown);
        }
    }

    /** Gives the tasks and timers of an open case the dates that they have by the calendars of this build. */
    void reckonAnew(String caseId) {
        commits.until(caseId, "", Commits.Before.NOTHING, found -> {
            StoredCase subject = Objects.requireNonNull(found.subject(), caseId);
            List<Output> dates = programs.of(subject).dates(state(subject), subject.orLater(time.instant()));
            if (dates.isEmpty()) {
                return new Attempt.Settled(new Answer.Accepted(caseId, subject.revision()));
            }
            Set<Long> parked = commits.parkedTimers(caseId);
            return rowsOnly(
                    caseId, subject.revision(), planned -> dates.forEach(date -> reckoned(date, parked, planned)));
        });
    }

    private static void reckoned(Output date, Set<Long> parked, PlannedRows planned) {
        if (date instanceof Output.Moved task) {
            planned.move(task);
        } else if (date instanceof Output.TimerSet timer && !parked.contains(timer.ordinal())) {
            planned.setTimer(timer.name(), timer.ordinal(), timer.due());
        }
    }

    /** When a timer is wanted as calendars stand today; where that is fixed, when it is set for. */
    private Instant wanted(StoredCase subject, DueItem timer, Instant now) {
        CaseInput input = CaseInput.timer(timer.name(), timer.ordinal(), now);
        return programs.of(subject).due(state(subject), input).orElse(timer.due());
    }

    /** When a timer that came too early is due after all, as it is seen now. */
    private Optional<Instant> due(Interpreter<Object> interpreter, StoredCase subject, CaseInput timer) {
        Instant now = subject.orLater(time.instant());
        return interpreter.due(state(subject), CaseInput.timer(timer.step(), timer.ordinal(), now));
    }

    private static State<Object> state(StoredCase subject) {
        return Objects.requireNonNull(subject.state(), subject.id());
    }

    private static void refused(
            PlannedRows planned, Optional<Instant> due, CaseInput input, Consumer<PlannedRows> rows) {
        rows.accept(planned);
        due.ifPresent(moment -> planned.setTimer(input.step(), input.ordinal(), moment));
    }

    /** Changes rows of a case, whatever the case takes meanwhile; true when it is known that nothing more is due there. */
    boolean rows(String caseId, Consumer<PlannedRows> rows) {
        Attempt made = commits.until("", "", Commits.Before.NOTHING, found -> rowsOnly(caseId, 0, rows));
        return made instanceof Attempt.Made kept && kept.isNothingMore();
    }

    /** Changes rows of a case as it stands: an input that it takes meanwhile, and that changes them too, comes before or after. */
    private void rowsOfStill(String caseId, Consumer<PlannedRows> rows) {
        commits.until(caseId, "", Commits.Before.NOTHING, found -> {
            StoredCase subject = Objects.requireNonNull(found.subject(), caseId);
            return rowsOnly(caseId, subject.revision(), rows);
        });
    }

    private Attempt.Made rowsOnly(String caseId, long decidedAt, Consumer<PlannedRows> rows) {
        Instant now = time.instant();
        PlannedRows planned = new PlannedRows(now);
        rows.accept(planned);
        return new Attempt.Made(WriteSet.ofRows(caseId, now, decidedAt, planned.rows()), 0, false);
    }
}
