// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

/**
 * The thread of the deliveries that a request causes. Whichever it is, the request is committed before its first letter leaves. What
 * comes due later, repeated deliveries included, is done in {@link org.moothall.workflow.host.Host#runDue}.
 *
 * @see HostBuilder#dispatch
 */
public final class Dispatch {
    private static final Dispatch INLINE = new Dispatch(Mode.INLINE, 1);
    private static final Dispatch BY_WORKER = new Dispatch(Mode.BY_WORKER, 0);

    /** Who does what a request leaves due. */
    enum Mode {
        ON_THREADS,
        INLINE,
        BY_WORKER
    }

    private final Mode mode;
    private final int threads;

    private Dispatch(Mode mode, int threads) {
        this.mode = mode;
        this.threads = threads;
    }

    /**
     * Threads of the host's own, so many at most: the request does not wait for a handler. A thread begins when there is something to
     * deliver, ends after half a minute without, and does not keep the process alive. Handlers may run side by side, for one case one
     * after another.
     *
     * <p><b>Errors</b> fewer than one is an {@link IllegalArgumentException}.
     */
    public static Dispatch onThreads(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException(
                    atMost + " threads deliver nothing; say at least 1, or Dispatch.byWorker()");
        }
        return new Dispatch(Mode.ON_THREADS, atMost);
    }

    /** The thread of the request, before its answer: for tests and simulations. A request then takes as long as its handlers. */
    public static Dispatch inline() {
        return INLINE;
    }

    /** No thread: letters leave in the next {@link org.moothall.workflow.host.Host#runDue}, of this process or of another. */
    public static Dispatch byWorker() {
        return BY_WORKER;
    }

    Mode mode() {
        return mode;
    }

    /** How many at most. */
    int threads() {
        return threads;
    }
}
