// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A simulated clock: stands still until told to move, and only moves forward. For example
 * {@code SimulatedTime.startingAt(Instant.parse("2026-06-01T08:00:00Z"))}, then {@code time.pass(Duration.ofDays(10), host)}.
 * Safe for use by several threads.
 */
public final class SimulatedTime implements InstantSource {
    private volatile Instant now;
    private Consumer<Instant> keeper = moment -> {};

    private SimulatedTime(Instant start) {
        this.now = start;
    }

    /** Time that begins at a moment. */
    public static SimulatedTime startingAt(Instant start) {
        return new SimulatedTime(start);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves to a later moment, stopping at everything that comes due on a host until then. <b>Errors</b> inside one of the
     * host's handlers, on a thread that is interrupted, and past what the host could not do time cannot pass: an
     * {@link IllegalStateException}.
     */
    public void runTo(Instant moment, Host host) {
        for (Optional<Instant> next = host.nextDue();
                next.isPresent() && !next.get().isAfter(moment);
                next = host.nextDue()) {
            Instant due = next.get();
            moveTo(due);
            host.runDue();
            if (host.nextDue().filter(still -> !still.isAfter(due)).isPresent()) {
                throw new IllegalStateException("time cannot pass beyond " + due + ": " + whyNot());
            }
        }
        moveTo(moment);
    }

    private static String whyNot() {
        return Thread.currentThread().isInterrupted()
                ? "this thread is interrupted, and the host does nothing more on it"
                : "what is due then is not done; do not let time pass in a handler, and look for a failure in the log";
    }

    /** Lets so much time pass on a host. */
    public void pass(Duration duration, Host host) {
        runTo(now.plus(duration), host);
    }

    private synchronized void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            keeper.accept(moment);
            now = moment;
        }
    }

    /**
     * Has its moments kept, so that it outlives the process; a host does so for its store. It moves to the moment that was kept
     * last when that is later.
     */
    public synchronized void keptBy(Supplier<Optional<Instant>> kept, Consumer<Instant> keeping) {
        kept.get().ifPresent(this::moveTo);
        this.keeper = keeping;
        keeping.accept(now);
    }

    @Override
    public String toString() {
        return now.toString();
    }
}
