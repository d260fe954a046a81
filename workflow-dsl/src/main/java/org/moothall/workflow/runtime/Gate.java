// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The way into a host. Once it is being closed nobody gets in any more, but who is inside may still ask. */
final class Gate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closed;

    /** Whether the host is open. */
    boolean isOpen() {
        return !closed;
    }

    <T> T in(Supplier<T> work) {
        Lock inside = enter();
        try {
            return work.get();
        } finally {
            inside.unlock();
        }
    }

    private Lock enter() {
        boolean isInside = lock.getReadHoldCount() > 0;
        Lock inside = lock.readLock();
        if (!inside.tryLock()) {
            throw closed();
        } else if (closed && !isInside) {
            inside.unlock();
            throw closed();
        }
        return inside;
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("this host was closed; build another");
    }

    /** Lets nobody in any more, and waits until all who are inside have left; false when some have not within the limit. */
    boolean close(Duration limit) {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("a host cannot be closed by what runs inside it; close it from outside");
        }
        closed = true;
        boolean isInterrupted = Thread.interrupted();
        long whole = TimeUnit.NANOSECONDS.convert(limit);
        long begun = System.nanoTime();
        try {
            while (true) {
                try {
                    long left = whole - (System.nanoTime() - begun);
                    return lock.writeLock().tryLock(left, TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                }
            }
        } finally {
            if (lock.isWriteLockedByCurrentThread()) {
                lock.writeLock().unlock();
            }
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
