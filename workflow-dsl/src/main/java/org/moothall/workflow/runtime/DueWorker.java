// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.Host;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker thread that calls {@link Host#runDue} again and again, for applications without a scheduler:
 * {@code DueWorker.every(Duration.ofMinutes(1), host)}. The thread does not keep the process alive.
 *
 * <p><b>Errors</b> an exception of {@code runDue} is logged as a warning, by its class alone; the next call tries again.
 *
 * <p>Close the worker before its host: {@link #close} waits for the unit that is under way.
 */
public final class DueWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Host host;
    private volatile @Nullable Thread own;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "moothall-due-work");
        daemon.setDaemon(true);
        own = daemon;
        return daemon;
    });

    private final Future<?> calls;

    private DueWorker(Duration pause, Host host) {
        this.host = host;
        long nanos = TimeUnit.NANOSECONDS.convert(pause);
        this.calls = thread.scheduleWithFixedDelay(this::run, 0, nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Begins at once, and calls again so long after each call has returned: every minute, for example.
     *
     * <p><b>Errors</b> a pause that is not longer than nothing is an {@link IllegalArgumentException}.
     */
    public static DueWorker every(Duration pause, Host host) {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(
                    "a worker needs a pause between its calls, not " + pause + "; a minute is usual");
        }
        return new DueWorker(pause, host);
    }

    /** A scheduler never again does what once threw, so nothing may. */
    private void run() {
        try {
            host.runDueWhile(() -> !thread.isShutdown());
        } catch (Throwable failure) {
            warn("what is due is left for the next time: {}", failure.getClass().getName());
        }
    }

    private static void warn(String words, Object value) {
        try {
            LOG.warn(words, value);
        } catch (Throwable cannotBeLogged) {
            // what is logged matters less than that the worker goes on
        }
    }

    /** Begins nothing more, and waits up to 30 seconds for the unit that is under way; see {@link #closeWithin}. */
    @Override
    public void close() {
        closeWithin(LIMIT);
    }

    /**
     * Begins nothing more, and waits for the unit that is under way. If that has not come to its end within the limit, its thread is
     * interrupted and left. Inside the worker's own thread it does not wait.
     *
     * @return whether the unit had come to its end within the limit
     */
    public boolean closeWithin(Duration limit) {
        calls.cancel(false);
        thread.shutdown();
        if (Thread.currentThread() == own) {
            return false;
        }
        boolean isOver = awaitEnd(TimeUnit.NANOSECONDS.convert(limit));
        if (!isOver) {
            warn("what is under way has not come to its end within {}; it is interrupted", limit);
            thread.shutdownNow();
        }
        return isOver;
    }

    /** An interrupt does not shorten the wait, and is not lost. */
    private boolean awaitEnd(long nanos) {
        boolean isInterrupted = Thread.interrupted();
        long begun = System.nanoTime();
        try {
            while (true) {
                try {
                    return thread.awaitTermination(nanos - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
