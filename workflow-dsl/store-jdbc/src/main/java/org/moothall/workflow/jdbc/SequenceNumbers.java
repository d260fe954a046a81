// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Numbers from PostgreSQL's sequence, for which nobody waits until somebody else has committed. A process that begins few cases takes them
 * one by one, so hardly a number is left out; one that begins many takes a block at a time. No lock is held while the database is
 * asked: who asks may have to wait for a connection that somebody has who wants a number.
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
    private final Queue<Long> free = new ConcurrentLinkedQueue<>();
    private long second = System.nanoTime();
    private int taken;
    private volatile long last;

    SequenceNumbers(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public long next() {
        Long next = free.poll();
        if (next == null) {
            List<Long> block = database.numbers(TAKE, block());
            free.addAll(block.subList(1, block.size()));
            next = block.get(0);
        }
        last = next;
        return next;
    }

    private synchronized int block() {
        long now = System.nanoTime();
        if (now - second > TimeUnit.SECONDS.toNanos(1)) {
            second = now;
            taken = 0;
        }
        int block = Math.max(1, Math.min(MOST, taken / PART));
        taken += block;
        return block;
    }

    @Override
    public void overtaken() {
        free.clear();
        database.numbers(CATCH_UP, last);
    }

    /** A number that was not used is left out. */
    @Override
    public void forget() {
        // it is never given out again
    }
}
