// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Numbers from PostgreSQL's sequence, for which nobody waits until somebody else has committed. A process that begins few cases takes them
 * one by one, so hardly a number is left out; one that begins many takes a block at a time.
 */
final class SequenceNumbers implements Numbers {
    private static final String TAKE = "SELECT nextval('moothall_number') FROM generate_series(1, ?)";
    /** Where rows came without the sequence, from a copy for example, it is behind them. */
    private static final String CATCH_UP = "SELECT count(nextval('moothall_number')) FROM generate_series(1,"
            + " (SELECT coalesce(max(number), 0) FROM moothall_case) - ?)";

    private static final int MOST = 64;
    /** A block is for a quarter of what was taken in this second. */
    private static final int PART = 4;

    private final PostgresDatabase database;
    private final Deque<Long> free = new ArrayDeque<>();
    private long second = System.nanoTime();
    private int taken;
    private long last;

    SequenceNumbers(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public synchronized long next() {
        if (free.isEmpty()) {
            take();
        }
        taken++;
        last = free.remove();
        return last;
    }

    private void take() {
        long now = System.nanoTime();
        if (now - second > TimeUnit.SECONDS.toNanos(1)) {
            second = now;
            taken = 0;
        }
        free.addAll(database.numbers(TAKE, Math.max(1, Math.min(MOST, taken / PART))));
    }

    @Override
    public synchronized void overtaken() {
        free.clear();
        database.numbers(CATCH_UP, last);
    }

    /** A number that was not used is left out. */
    @Override
    public void forget() {
        // it is never given out again
    }
}
