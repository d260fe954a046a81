// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.moothall.workflow.jdbc.EveryState.AGAIN;
import static org.moothall.workflow.jdbc.EveryState.CHECK;
import static org.moothall.workflow.jdbc.EveryState.CLERK;
import static org.moothall.workflow.jdbc.EveryState.PARTS;
import static org.moothall.workflow.jdbc.EveryState.SIGNED;
import static org.moothall.workflow.jdbc.EveryState.STREET;
import static org.moothall.workflow.jdbc.Stage.BOOK;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.OFF;
import static org.moothall.workflow.jdbc.Stage.TELL;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.DueWorker;
import org.moothall.workflow.runtime.HostBuilder;

/**
 * Threads that open cases and carry them on by everything that there is, each beside a worker of its host, while months go by in
 * seconds. What a thread meets that is no answer is kept, and thrown at the end.
 */
final class Bustle implements AutoCloseable {
    /** 100 days in a second. */
    private static final long RATE = 100 * 24 * 3600;

    private static final int CASES = 60;
    private static final List<String> TEXTS =
            List.of("one two", "fails at first", "unbearable", "throws and fails", "three four five", "tarries");

    private static final Request CLERKS = Request.by(Actor.of("kim", CREW, CLERK));

    private final long began = System.nanoTime();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final List<DueWorker> workers = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();
    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean goesOn = true;

    /** Time that runs so much faster. */
    final InstantSource time =
            () -> Instant.parse("2026-06-01T08:00:00Z").plusNanos((System.nanoTime() - began) * RATE);

    /** Begins a host, its worker and a thread that asks things of it. */
    void with(HostBuilder builder) {
        Random chance = new Random(hosts.size());
        Host host = builder.run(STREET)
                .run(PARTS)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> deliver(text))
                .delivering(NOTE, (text, delivery) -> deliver(text))
                .answering(BOOK, (text, delivery) -> {
                    deliver(text);
                    return text.equals("unbearable") ? text : "booked";
                })
                .build();
        hosts.add(host);
        workers.add(DueWorker.every(Duration.ofMillis(1), host));
        running.add(threads.submit(() -> {
            while (goesOn) {
                ask(host, chance);
            }
            return null;
        }));
    }

    private void deliver(String text) throws InterruptedException {
        if (text.equals("tarries")) {
            Thread.sleep(60);
        }
        if (text.contains("fails") && System.nanoTime() % 4 != 0) {
            throw new IllegalStateException("not today");
        }
    }

    private void ask(Host host, Random chance) throws InterruptedException {
        if (started.getAndIncrement() < CASES) {
            String text = TEXTS.get(chance.nextInt(TEXTS.size()));
            host.start(chance.nextBoolean() ? STREET : PARTS, new Report(text), CITIZEN)
                    .orElseThrow();
        }
        host.worklistPage(CREW, null, 3).forEach(item -> complete(host, item));
        host.worklistPage(CLERK, null, 2).forEach(item -> complete(host, item));
        tell(host, "case-" + (1 + chance.nextInt(Math.min(started.get(), CASES))), chance);
        if (chance.nextBoolean()) {
            host.parkedPage(null, 2).forEach(item -> host.redrive(item, CLERKS));
        }
        Thread.sleep(1);
    }

    private static void complete(Host host, WorkItem item) {
        host.completeItem(item, item.task().equals(CHECK.name()) ? CHECK : CLEAR, "done", CLERKS);
    }

    private static void tell(Host host, String id, Random chance) {
        switch (chance.nextInt(8)) {
            case 0 -> host.tell(id, OFF, "off", CITIZEN);
            case 1 -> host.tell(id, AGAIN, "again", CITIZEN);
            case 2, 3 -> host.tell(id, HEARD, "heard", CITIZEN);
            default ->
                host.find(PARTS, id)
                        .ifPresent(found -> found.waiting().stream()
                                .filter(waiting -> waiting.step().equals(SIGNED.name()))
                                .forEach(waiting -> host.tellWaiting(waiting, SIGNED, "signed", CITIZEN)));
        }
    }

    /** Ends what is under way, with a limit, and tells what went wrong. */
    @Override
    public void close() {
        goesOn = false;
        try {
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
            workers.forEach(DueWorker::close);
            hosts.forEach(Host::close);
        }
    }
}
