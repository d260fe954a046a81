// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Route;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.WriteSet;

/**
 * Has what a request left due in its case done, once the request has been committed, as {@link Dispatch} says. What is waiting here is
 * due in the store too: a process that ends forgets which cases they were, and loses nothing.
 */
final class Dispatcher {
    /** So many cases wait in memory at most; of more it is only known that there are some. */
    private static final int WAITING = 10_000;

    private static final int IDLE_SECONDS = 30;
    private static final int CLOSING_SECONDS = 1;

    private final Dispatch dispatch;
    private final Map<Route, Deliverer> deliverers;
    private final Store store;
    private final DueWork dueWork;
    private final Gate gate;
    private final ThreadPoolExecutor threads;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean isBehind;

    /** A case that is handed to a thread, with the letter that was claimed for it. */
    private final class Work implements Runnable {
        private final String caseId;
        private final @Nullable ClaimedLetter claimed;

        Work(String caseId, @Nullable ClaimedLetter claimed) {
            this.caseId = caseId;
            this.claimed = claimed;
        }

        @Override
        public void run() {
            work(caseId, claimed);
        }

        /** Lets others deliver it. */
        void giveUp() {
            if (claimed != null) {
                dueWork.giveUp(claimed);
            }
        }
    }

    Dispatcher(HostBuilder builder, DueWork dueWork, Gate gate, Store store) {
        this.dispatch = builder.dispatch();
        this.deliverers = builder.deliverers();
        this.dueWork = dueWork;
        this.gate = gate;
        this.store = store;
        int atMost = Math.max(1, dispatch.threads());
        AtomicInteger begun = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                atMost, atMost, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "moothall-dispatch-" + begun.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** The attempt at a request, claiming the letter it posts where the letter is delivered by this process at once. */
    Attempt claiming(Attempt attempt) {
        if (dispatch.mode() == Dispatch.Mode.BY_WORKER || !(attempt instanceof Attempt.Made made)) {
            return attempt;
        }
        WriteSet asked = ClaimedLetter.asked(made.change(), deliverers, store);
        return new Attempt.Made(asked, made.revision(), made.isDueNow());
    }

    /**
     * A request that left something due in a case has been committed. A handler's own request is seen to when the handler has returned,
     * by the thread that it runs on.
     *
     * @param claimed the letter that was claimed with it; null for none
     */
    void committed(String caseId, @Nullable ClaimedLetter claimed) {
        if (dueWork.isUnderWay() || dispatch.mode() == Dispatch.Mode.INLINE) {
            dueWork.runIn(caseId, claimed);
        } else if (dispatch.mode() == Dispatch.Mode.ON_THREADS && (waiting.add(caseId) || claimed != null)) {
            hand(new Work(caseId, claimed));
        }
    }

    /**
     * The transaction of a caller's in which a request left something due in a case has been committed. The caller's thread may still
     * belong to that transaction, so a handler never runs on it: inline, it waits for one of the others.
     */
    void committedByCaller(String caseId) {
        if (dueWork.isUnderWay() || dispatch.mode() != Dispatch.Mode.INLINE) {
            committed(caseId, null);
            return;
        }
        try {
            Interrupts.aside(null, () -> await(threads.submit(() -> work(caseId, null))));
        } catch (RejectedExecutionException closed) {
            // it is due in the store
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException cutOff) {
            // it is due in the store
        }
    }

    private void hand(Work work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException full) {
            waiting.remove(work.caseId);
            isBehind = true;
            work.giveUp();
        }
    }

    private void work(String caseId, @Nullable ClaimedLetter claimed) {
        waiting.remove(caseId);
        try {
            gate.in(() -> {
                run(caseId, claimed);
                return true;
            });
        } catch (Throwable failure) {
            if (gate.isOpen()) {
                Warnings.left(failure);
            } else if (claimed != null) {
                dueWork.giveUp(claimed);
            }
        }
    }

    private void run(String caseId, @Nullable ClaimedLetter claimed) {
        dueWork.runIn(caseId, claimed);
        // an interrupt on a thread of our own is a handler's, and means no other delivery
        while (Thread.interrupted() && gate.isOpen()) {
            dueWork.runIn(caseId, null);
        }
        if (isBehind && threads.getQueue().isEmpty()) {
            isBehind = false;
            dueWork.run();
        }
    }

    /**
     * Begins nothing more, and lets others have what was claimed for a thread. What is still under way, although the host has waited for it, is
     * interrupted.
     */
    void close() {
        List<Runnable> unbegun = new ArrayList<>();
        threads.shutdown();
        threads.getQueue().drainTo(unbegun);
        for (Runnable left : unbegun) {
            if (left instanceof Work work) {
                work.giveUp();
            }
        }
        try {
            // a thread that has taken its case and finds the host closed gives it up, while the store is there
            threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
