// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Change.Plan;

/** Does what is due: hands in timers, and has outboxes looked at. */
final class DueWork {
    private final Store store;
    private final Handing handing;
    private final Deliveries deliveries;
    private final InstantSource time;
    /** The cases that the handlers of this thread have left something due in; null while it is in no handler. */
    @SuppressWarnings("ThreadLocalUsage") // each host has its own: a handler of one may ask another
    private final ThreadLocal<@Nullable Deque<String>> left = new ThreadLocal<>();

    DueWork(Store store, Commits commits, Programs programs, InstantSource time, Map<String, Deliverer> deliverers) {
        this.store = store;
        this.time = time;
        this.handing = new Handing(commits, programs, time);
        this.deliveries = new Deliveries(store, handing, time, deliverers);
    }

    /** Whether this thread is inside one of the handlers. */
    boolean isUnderWay() {
        return left.get() != null;
    }

    /** Does all that is due now; nothing inside a handler, where it is under way. */
    void run() {
        if (!isUnderWay()) {
            run("");
        }
    }

    /** Does what a request has left due in its case. A handler's own requests are seen to when the handler has returned. */
    void runIn(String caseId) {
        Deque<String> waiting = left.get();
        if (waiting != null) {
            waiting.add(caseId);
        } else {
            run(caseId);
        }
    }

    private void run(String caseId) {
        Deque<String> cases = new ArrayDeque<>();
        left.set(cases);
        try {
            cases.add(caseId);
            for (String next = cases.poll(); next != null; next = cases.poll()) {
                for (Due due = store.claim(now(), next); due != null; due = store.claim(now(), next)) {
                    perform(due);
                }
            }
        } finally {
            left.remove();
        }
    }

    /** What is done ends the claim with the change it makes; what fails on the way gives it up. */
    private void perform(Due due) {
        boolean done = false;
        try {
            if (due.isOutbox()) {
                deliveries.next(due);
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

    private void fire(Due due) {
        try {
            handing.timer(due.caseId(), due.name(), due.ordinal(), planned -> planned.clearTimer(due.ordinal()));
        } catch (StoreException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            handing.rows(
                    due.caseId(),
                    planned -> planned.clearTimer(due.ordinal())
                            .mark(
                                    due.name(),
                                    due.ordinal(),
                                    Status.PARKED,
                                    1,
                                    failure.getClass().getName()));
        }
    }

    /** Tries again what was parked. */
    void redrive(OutboxItem item) {
        Optional<OutboxItem> parked = store.undelivered(item.caseId()).stream()
                .filter(each -> each.ordinal() == item.ordinal() && each.status() == Status.PARKED)
                .findFirst();
        if (parked.isPresent() && parked.get().content() == null) {
            redriveTimer(parked.get());
        } else if (parked.isPresent()) {
            handing.rows(
                    item.caseId(),
                    planned -> planned.mark(item.step(), item.ordinal(), Status.WAITING, 0, "")
                            .plan(Plan.now(now())));
        }
    }

    private void redriveTimer(OutboxItem timer) {
        try {
            handing.timer(
                    timer.caseId(),
                    timer.step(),
                    timer.ordinal(),
                    planned -> planned.mark(timer.step(), timer.ordinal(), Status.DELIVERED, 1, ""));
        } catch (StoreException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            handing.rows(
                    timer.caseId(),
                    planned -> planned.mark(
                            timer.step(),
                            timer.ordinal(),
                            Status.PARKED,
                            1,
                            failure.getClass().getName()));
        }
    }

    private Instant now() {
        return time.instant();
    }
}
