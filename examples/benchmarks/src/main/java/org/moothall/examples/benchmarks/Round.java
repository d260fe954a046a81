// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * What one round of one contender took, a case.
 *
 * @param perSecond cases a second
 * @param client processor time of this process, in microseconds
 * @param server processor time of the database's processes, in microseconds
 * @param ahead bytes that the database wrote ahead
 * @param allocated bytes that the threads of this process allocated: the same however busy the machine is
 */
record Round(double perSecond, double client, double server, double ahead, double allocated) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What there is to read of a database, before and after. */
    record Meters(LongSupplier serverNanos, LongSupplier bytesAhead) {
        static final Meters NONE = new Meters(() -> 0, () -> 0);
    }

    /** Lets threads see cases through, so many in all. */
    static Round of(Contender contender, int cases, int threads, Meters meters) {
        long ahead = meters.bytesAhead.getAsLong();
        long server = meters.serverNanos.getAsLong();
        long client = SYSTEM.getProcessCpuTime();
        long allocated = allocatedByAll();
        long began = System.nanoTime();
        long allocatedAfter = run(contender, cases, threads);
        double nanos = System.nanoTime() - began;
        return new Round(
                cases * 1e9 / nanos,
                (SYSTEM.getProcessCpuTime() - client) / 1e3 / cases,
                (meters.serverNanos.getAsLong() - server) / 1e3 / cases,
                (double) (meters.bytesAhead.getAsLong() - ahead) / cases,
                (double) (allocatedAfter - allocated) / cases);
    }

    private static long allocatedByAll() {
        return LongStream.of(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .sum();
    }

    /** Gives what all threads have allocated by then, while those that saw the cases through are still there. */
    private static long run(Contender contender, int cases, int threads) {
        List<Thread> begun = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work);
            begun.add(thread);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int share = cases / threads;
                running.add(workers.submit(() -> {
                    for (int i = 0; i < share; i++) {
                        contender.seeThrough();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return allocatedByAll();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            workers.shutdown();
            begun.forEach(Round::join);
        }
    }

    /** What a thread has allocated is forgotten when it ends, so none ends while the next round is counted. */
    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
