// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoreException;

/**
 * The due work, one unit after the other: a timer, or the next item of an outbox. A unit that fails is nobody else's failure. A
 * thread that is interrupted, and a host that is being closed, stop after the unit that is under way.
 */
final class DueWork {
    private final Store store;
    private final Commits commits;
    private final UnattendedInputs handing;
    private final Deliveries deliveries;
    private final InstantSource time;
    private final BooleanSupplier goesOn;
    /** The cases that the handlers of this thread have left something due in; null while it is in no handler. */
    @SuppressWarnings("ThreadLocalUsage") // each host has its own: a handler of one may ask another
    private final ThreadLocal<@Nullable Deque<String>> left = new ThreadLocal<>();

    DueWork(
            Store store,
            Commits commits,
            UnattendedInputs handing,
            Deliveries deliveries,
            InstantSource time,
            BooleanSupplier goesOn) {
        this.store = store;
        this.commits = commits;
        this.handing = handing;
        this.deliveries = deliveries;
        this.time = time;
        this.goesOn = goesOn;
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
        SetAside aside = new SetAside(store);
        left.set(cases);
        try (aside) {
            cases.add(caseId);
            for (String next = cases.poll(); next != null; next = cases.poll()) {
                for (DueItem due = claim(next, aside); due != null; due = claim(next, aside)) {
                    perform(due, aside);
                }
            }
        } finally {
            left.remove();
        }
    }

    private @Nullable DueItem claim(String caseId, SetAside aside) {
        boolean goesOnHere = goesOn.getAsBoolean() && !Thread.currentThread().isInterrupted() && !aside.isTooMuch();
        DueItem due = goesOnHere ? store.claim(aside.until(time.instant()), caseId) : null;
        return due == null || aside.hasSeen(due) ? null : due;
    }

    /** What is done ends the claim with the change it makes; what cannot be brought to an end is set aside, and its claim given up. */
    private void perform(DueItem due, SetAside aside) {
        try {
            if (due.isOutbox()) {
                deliveries.next(due);
            } else {
                handing.fire(due);
            }
            aside.done();
        } catch (StoreException failure) {
            aside.failed(due, failure, time.instant());
        } catch (Throwable failure) {
            aside.failed(due, null, time.instant());
            if (commits.isObjection(failure)) {
                throw failure;
            }
            Warnings.left(due, failure);
        }
    }
}
