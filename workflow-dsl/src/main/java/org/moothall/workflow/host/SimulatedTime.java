// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Time that stands still until it is told to move, and only moves forward. Safe for use by several threads. */
public final class SimulatedTime implements InstantSource {
    private volatile Instant now;

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
     * host's handlers time cannot pass: an {@link IllegalStateException}.
     */
    public void runTo(Instant moment, Host host) {
        for (Optional<Instant> next = host.nextDue();
                next.isPresent() && !next.get().isAfter(moment);
                next = host.nextDue()) {
            Instant due = next.get();
            moveTo(due);
            host.runDue();
            if (host.nextDue().filter(still -> !still.isAfter(due)).isPresent()) {
                throw new IllegalStateException(
                        "time cannot pass while the host is busy: do not let it pass in a handler");
            }
        }
        moveTo(moment);
    }

    /** Lets so much time pass on a host. */
    public void pass(Duration duration, Host host) {
        runTo(now.plus(duration), host);
    }

    private synchronized void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    public String toString() {
        return now.toString();
    }
}
