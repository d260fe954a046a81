// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Input;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Outcome;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Change.Plan;

/** Does what is due: hands in timers, delivers what is in outboxes. */
final class DueWork {
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));
    private static final String SYSTEM = "system";

    private final Store store;
    private final Commits commits;
    private final Programs programs;
    private final InstantSource time;
    private final Map<String, Deliverer> deliverers;
    private final ThreadLocal<Boolean> isAtWork = ThreadLocal.withInitial(() -> false);

    DueWork(Store store, Programs programs, InstantSource time, Map<String, Deliverer> deliverers) {
        this.store = store;
        this.commits = new Commits(store);
        this.programs = programs;
        this.time = time;
        this.deliverers = Map.copyOf(deliverers);
    }

    /** Does what is due now. A handler that makes requests of its own comes back here: what they leave due is done after it. */
    void run() {
        if (isAtWork.get()) {
            return;
        }
        isAtWork.set(true);
        try {
            for (Due due = store.claim(now()); due != null; due = store.claim(now())) {
                perform(due);
            }
        } finally {
            isAtWork.remove();
        }
    }

    /** Whether this thread is inside one of the handlers. */
    boolean isUnderWay() {
        return isAtWork.get();
    }

    /** What is done ends the claim with the change it makes; what fails on the way gives it up. */
    private void perform(Due due) {
        boolean done = false;
        try {
            if (due.isOutbox()) {
                deliver(due);
            } else {
                fire(due);
            }
            done = true;
        } finally {
            if (!done) {
                store.release(due);
            }
        }
    }

    private Instant now() {
        return time.instant();
    }

    // ---- timers

    private void fire(Due due) {
        try {
            handIn(due.caseId(), due.name(), due.ordinal(), null, planned -> planned.clearTimer(due.ordinal()));
        } catch (StoreException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            rows(
                    due.caseId(),
                    planned -> planned.clearTimer(due.ordinal())
                            .mark(due.name(), due.ordinal(), Status.PARKED, 1, nameOf(failure)));
        }
    }

    /** Tries again what was parked. */
    void redrive(OutboxItem item) {
        store.undelivered(item.caseId()).stream()
                .filter(each -> each.ordinal() == item.ordinal() && each.status() == Status.PARKED)
                .forEach(parked -> {
                    if (parked.content() == null) {
                        redriveTimer(parked);
                    } else {
                        rows(
                                item.caseId(),
                                planned -> planned.mark(parked.step(), parked.ordinal(), Status.WAITING, 0, "")
                                        .plan(Plan.now(now())));
                    }
                });
    }

    private void redriveTimer(OutboxItem timer) {
        try {
            handIn(
                    timer.caseId(),
                    timer.step(),
                    timer.ordinal(),
                    null,
                    planned -> planned.mark(timer.step(), timer.ordinal(), Status.DELIVERED, 1, ""));
        } catch (StoreException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            rows(
                    timer.caseId(),
                    planned -> planned.mark(timer.step(), timer.ordinal(), Status.PARKED, 1, nameOf(failure)));
        }
    }

    /** Hands in what nobody waits to be answered for; where the case does not take it, the rows change all the same. */
    private void handIn(String caseId, String step, long ordinal, @Nullable Object value, Consumer<Planned> more) {
        commits.until(caseId, "", found -> {
            StoredCase subject = Objects.requireNonNull(found.subject(), caseId);
            Interpreter<Object> interpreter = programs.of(subject);
            Input input =
                    value == null ? Input.timer(step, ordinal, now()) : new Input(step, ordinal, value, SYSTEM, now());
            Outcome<Object> outcome = interpreter.step(Objects.requireNonNull(subject.state(), caseId), input);
            if (outcome instanceof Outcome.Refused<Object>) {
                return rowsOnly(caseId, more);
            }
            return Attempt.of(outcome, subject, interpreter, input, "", step + " " + ordinal, more);
        });
    }

    private void rows(String caseId, Consumer<Planned> rows) {
        commits.until(caseId, "", found -> rowsOnly(caseId, rows));
    }

    private Attempt rowsOnly(String caseId, Consumer<Planned> rows) {
        Instant now = now();
        Planned planned = new Planned(now);
        rows.accept(planned);
        return new Attempt.Made(new Change(caseId, now, null, planned.rows()), 0, false);
    }

    // ---- outboxes

    private void deliver(Due due) {
        boolean goesOn = true;
        while (goesOn) {
            List<OutboxItem> items = deliverable(store.undelivered(due.caseId()));
            if (items.isEmpty()) {
                rows(due.caseId(), planned -> planned.plan(Plan.done(due)));
                return;
            }
            goesOn = deliver(items, due);
        }
    }

    /** Delivers one after another; answers whether there may be more, and what there is has to be read again. */
    private boolean deliver(List<OutboxItem> items, Due due) {
        for (int i = 0; i < items.size(); i++) {
            OutboxItem item = items.get(i);
            boolean isLast = i == items.size() - 1;
            Object answer;
            try {
                answer = deliverer(item).deliver(Objects.requireNonNull(item.content()), item.delivery());
            } catch (Exception failure) {
                failed(item, failure, due);
                return false;
            }
            if (answer != null) {
                return taken(item, answer, isLast, due);
            }
            rows(item.caseId(), planned -> delivered(planned, item).plan(isLast ? Plan.done(due) : Plan.AS_IT_IS));
        }
        return false;
    }

    private Deliverer deliverer(OutboxItem item) {
        return Objects.requireNonNull(deliverers.get(item.step()), item.step());
    }

    /** What may be tried: what waits and has a handler, up to the first that is parked. A parked timer holds up nothing. */
    private List<OutboxItem> deliverable(List<OutboxItem> undelivered) {
        List<OutboxItem> deliverable = new ArrayList<>();
        for (OutboxItem item : undelivered) {
            if (item.status() == Status.PARKED && item.content() != null) {
                break;
            }
            if (item.status() == Status.WAITING && item.content() != null && deliverers.containsKey(item.step())) {
                deliverable.add(item);
            }
        }
        return deliverable;
    }

    private void failed(OutboxItem item, Exception failure, Due due) {
        boolean parks = item.attempts() >= BACKOFF.size();
        Plan next = parks ? Plan.done(due) : Plan.again(due, now().plus(BACKOFF.get(item.attempts())));
        Status status = parks ? Status.PARKED : Status.WAITING;
        rows(
                item.caseId(),
                planned -> planned.mark(item.step(), item.ordinal(), status, 1, nameOf(failure))
                        .plan(next));
    }

    /**
     * Hands an answer in; answers whether there may be more to deliver. When the case cannot take it the fault is the council's own
     * function's, and trying again is no use.
     */
    private boolean taken(OutboxItem item, Object answer, boolean isLast, Due due) {
        try {
            AtomicBoolean isOver = new AtomicBoolean();
            handIn(item.caseId(), item.step(), item.ordinal(), answer, planned -> {
                isOver.set(isLast && !delivered(planned, item).posts());
                planned.plan(isOver.get() ? Plan.done(due) : Plan.AS_IT_IS);
            });
            return !isOver.get();
        } catch (StoreException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            rows(
                    item.caseId(),
                    planned -> planned.mark(item.step(), item.ordinal(), Status.PARKED, 1, nameOf(failure))
                            .plan(Plan.done(due)));
            return false;
        }
    }

    private static Planned delivered(Planned planned, OutboxItem item) {
        return planned.mark(item.step(), item.ordinal(), Status.DELIVERED, 1, "");
    }

    private static String nameOf(Exception failure) {
        return failure.getClass().getName();
    }
}
