// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One thread that calls {@link Host#runDue} again and again, for applications that have no scheduler of their own. What fails is logged
 * without its message, which may be personal, and tried again the next time. It does not keep the process alive.
 */
public final class DueWorker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DueWorker.class.getName());

    private final Host host;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "moothall-due-work");
        daemon.setDaemon(true);
        return daemon;
    });

    private final Future<?> calls;

    private DueWorker(Duration pause, Host host) {
        this.host = host;
        this.calls = thread.scheduleWithFixedDelay(this::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins at once, and calls again so long after each call has returned: every minute, for example. */
    public static DueWorker every(Duration pause, Host host) {
        return new DueWorker(pause, host);
    }

    /** A scheduler never again does what once threw, so nothing may. */
    private void run() {
        try {
            host.runDue();
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "what is due is left for the next time: {0}",
                    failure.getClass().getName());
        }
    }

    /** Begins nothing more; what is under way is done to its end. */
    @Override
    public void close() {
        calls.cancel(false);
        thread.shutdown();
    }
}
