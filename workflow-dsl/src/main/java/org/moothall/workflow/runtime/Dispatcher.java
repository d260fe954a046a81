// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

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

/**
 * Has what a request left due in its case done, once the request has been committed, as {@link Dispatch} says. What is waiting here is
 * due in the store too: a process that ends forgets which cases they were, and loses nothing.
 */
final class Dispatcher {
    /** So many cases wait in memory at most; of more it is only known that there are some. */
    private static final int WAITING = 10_000;

    private static final int IDLE_SECONDS = 30;

    private final Dispatch dispatch;
    private final DueWork dueWork;
    private final Gate gate;
    private final ThreadPoolExecutor threads;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean isBehind;

    Dispatcher(Dispatch dispatch, DueWork dueWork, Gate gate) {
        this.dispatch = dispatch;
        this.dueWork = dueWork;
        this.gate = gate;
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

    /**
     * A request that left something due in a case has been committed. A handler's own request is seen to when the handler has returned,
     * by the thread that it runs on.
     */
    void committed(String caseId) {
        if (dueWork.isUnderWay() || dispatch.mode() == Dispatch.Mode.INLINE) {
            dueWork.runIn(caseId);
        } else if (dispatch.mode() == Dispatch.Mode.ON_THREADS && waiting.add(caseId)) {
            hand(caseId);
        }
    }

    /**
     * The transaction of a caller's in which a request left something due in a case has been committed. The caller's thread may still
     * belong to that transaction, so a handler never runs on it: inline, it waits for one of the others.
     */
    void committedByCaller(String caseId) {
        if (dueWork.isUnderWay() || dispatch.mode() != Dispatch.Mode.INLINE) {
            committed(caseId);
            return;
        }
        try {
            Interrupts.aside(null, () -> await(threads.submit(() -> work(caseId))));
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

    private void hand(String caseId) {
        try {
            threads.execute(() -> work(caseId));
        } catch (RejectedExecutionException full) {
            waiting.remove(caseId);
            isBehind = true;
        }
    }

    private void work(String caseId) {
        waiting.remove(caseId);
        try {
            gate.in(() -> {
                run(caseId);
                return true;
            });
        } catch (Throwable failure) {
            if (gate.isOpen()) {
                Warnings.left(failure);
            }
        }
    }

    private void run(String caseId) {
        dueWork.runIn(caseId);
        // an interrupt on a thread of our own is a handler's, and means no other delivery
        while (Thread.interrupted() && gate.isOpen()) {
            dueWork.runIn(caseId);
        }
        if (isBehind && threads.getQueue().isEmpty()) {
            isBehind = false;
            dueWork.run();
        }
    }

    /** Begins nothing more, and interrupts what is still under way: the host has waited for it. */
    void close() {
        threads.shutdownNow();
    }
}
