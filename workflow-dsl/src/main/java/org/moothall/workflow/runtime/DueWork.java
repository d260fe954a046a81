// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
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
    private final Calendars calendars;
    private final InstantSource time;
    private final BooleanSupplier goesOn;
    /** The cases that the handlers of this thread have left something due in; null while it is in no handler. */
    @SuppressWarnings("ThreadLocalUsage") // each host has its own: a handler of one may ask another
    private final ThreadLocal<@Nullable Deque<Left>> left = new ThreadLocal<>();

    /**
     * What a request left due in its case.
     *
     * @param claimed the letter that was claimed with it; null for none
     */
    private record Left(String caseId, @Nullable ClaimedLetter claimed) {}

    DueWork(
            Store store,
            Commits commits,
            UnattendedInputs handing,
            Deliveries deliveries,
            Calendars calendars,
            InstantSource time,
            BooleanSupplier goesOn) {
        this.store = store;
        this.commits = commits;
        this.handing = handing;
        this.deliveries = deliveries;
        this.calendars = calendars;
        this.time = time;
        this.goesOn = goesOn;
    }

    /** Whether this thread is inside one of the handlers. */
    boolean isUnderWay() {
        return left.get() != null;
    }

    /** Does all that is due now. */
    void run() {
        run(() -> true);
    }

    /** Does what is due now, as long as it may go on; nothing inside a handler, where it is under way. */
    void run(BooleanSupplier mayGoOn) {
        if (!isUnderWay()) {
            calendars.reckonAnew(() -> goesOn(mayGoOn));
            run(new Left("", null), mayGoOn);
        }
    }

    /**
     * Does what a request has left due in its case. A handler's own requests are seen to when the handler has returned.
     *
     * @param claimed the letter that was claimed with the request; null for none
     */
    void runIn(String caseId, @Nullable ClaimedLetter claimed) {
        Deque<Left> waiting = left.get();
        if (waiting != null) {
            waiting.add(new Left(caseId, claimed));
        } else {
            run(new Left(caseId, claimed), () -> true);
        }
    }

    private void run(Left first, BooleanSupplier mayGoOn) {
        Deque<Left> cases = new ArrayDeque<>();
        SetAside aside = new SetAside(store, mayGoOn);
        left.set(cases);
        try (aside) {
            cases.add(first);
            for (Left next = cases.poll(); next != null; next = cases.poll()) {
                run(next, aside);
            }
        } finally {
            left.remove();
            cases.stream().map(Left::claimed).filter(Objects::nonNull).forEach(this::giveUp);
        }
    }

    private void run(Left next, SetAside aside) {
        boolean isNothingMore = next.claimed() != null && deliver(next.claimed(), aside);
        DueItem due = isNothingMore ? null : claim(next.caseId(), aside);
        while (due != null) {
            isNothingMore = perform(due, aside) && !next.caseId().isEmpty();
            due = isNothingMore ? null : claim(next.caseId(), aside);
        }
    }

    private boolean deliver(ClaimedLetter letter, SetAside aside) {
        if (letter.isFresh() && goesOn(aside::mayGoOn)) {
            return perform(letter.look(), aside, () -> deliveries.claimed(letter));
        }
        giveUp(letter);
        return false;
    }

    /** Lets others deliver a letter that was claimed with its change; where that fails, they do when the claim has run out. */
    void giveUp(ClaimedLetter letter) {
        try {
            store.release(letter.look());
        } catch (StoreException failure) {
            Warnings.left(letter.look(), failure);
        }
    }

    private boolean goesOn(BooleanSupplier mayGoOn) {
        return goesOn.getAsBoolean() && !Thread.currentThread().isInterrupted() && mayGoOn.getAsBoolean();
    }

    private @Nullable DueItem claim(String caseId, SetAside aside) {
        DueItem due = goesOn(aside::mayGoOn) ? store.claim(aside.until(time.instant()), caseId) : null;
        return due == null || aside.hasSeen(due) ? null : due;
    }

    private boolean perform(DueItem due, SetAside aside) {
        return perform(due, aside, () -> {
            if (due.isOutbox()) {
                return deliveries.next(due);
            }
            handing.fire(due);
            return false;
        });
    }

    /**
     * What is done ends the claim with the change it makes; what cannot be brought to an end is set aside, and its claim given up. True
     * when it is known that nothing more is due in the case.
     */
    private boolean perform(DueItem due, SetAside aside, BooleanSupplier unit) {
        try {
            boolean isNothingMore = unit.getAsBoolean();
            aside.done();
            return isNothingMore;
        } catch (StoreException failure) {
            aside.failed(due, failure, time.instant());
        } catch (Throwable failure) {
            aside.failed(due, null, time.instant());
            if (commits.isObjection(failure)) {
                throw failure;
            }
            Warnings.left(due, failure);
        }
        return false;
    }
}
