// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.moothall.workflow.jdbc.Stage.BOOK;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.OFF;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Each;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;

/** A store with cases in every state there is; while it is open, something is being delivered. */
final class EveryState implements AutoCloseable {
    static final Role CLERK = Role.named("clerk");
    static final Task<String> CHECK = Task.of("check", String.class).candidates(CREW);
    static final Event<String> AGAIN = Event.of("again", String.class).byAnybody();
    static final Event<String> SIGNED = Event.of("signed", String.class).byAnybody();

    /** A promise that pauses and is missed, tasks of two roles, letters, a call, any-time events, an end that can be undone. */
    static final Workflow<Job> STREET = Stage.workflow("street")
            .deadline(
                    Deadline.of("clean").hours(72),
                    promise -> promise.pausedWhile(BOOK)
                            .warnsAfter(24, warning -> warning.send(NOTE, Job::text))
                            .whenMissed(late -> late.send(NOTE, Job::text)))
            .anytime(OFF, Job::heard, off -> off.send(TELL, Job::text).end("off"))
            .alongside(HEARD, Job::heard, beside -> beside.task(CHECK, Job::heard))
            .reopenedBy(AGAIN, Job::heard, again -> again.backTo(CLEAR, 2, tooMany -> tooMany.end("final")))
            .start(Report.class, Job::of)
            .byAnybody()
            .task(CLEAR.candidates(CREW, CLERK).due(Deadline.of("a-day").hours(24)), Job::heard)
            .send(TELL, Job::text)
            .call(BOOK, Job::text, EveryState::booked)
            .end("done");

    private static final Each<Job, String> WORDS =
            Each.of("words", EveryState::words, word -> word, (job, word) -> job);

    /** Parts, a race against a timer, and a timer whose function throws. */
    static final Workflow<Job> PARTS = Stage.workflow("parts")
            .start(Report.class, Job::of)
            .byAnybody()
            .all(
                    "both",
                    both -> both.branch(
                                    "words",
                                    words -> words.forEach(
                                            WORDS,
                                            word -> word.send(NOTE, each -> each)
                                                    .await(SIGNED, (each, signed) -> each)
                                                    .task(CHECK.candidates(CLERK), (each, checked) -> each)))
                            .branch(
                                    "race",
                                    race -> race.race(first -> first.on(HEARD, Job::heard, heard -> heard)
                                            .after(
                                                    Deadline.of("two-days").hours(48),
                                                    late -> late.send(TELL, EveryState::letter)))))
            .end("done");

    /** Nobody delivers its letters. */
    private static final Workflow<Job> FOREIGN = foreign(1);

    private final SimulatedTime time = Stage.monday();
    private final ExecutorService others = Executors.newSingleThreadExecutor();
    private final CountDownLatch isHeld = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final Host host;
    private final Future<?> holding;
    private boolean isMended;

    EveryState(Ground ground) {
        try (Host old = ground.host(time)
                .run(FOREIGN)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {})
                .build()) {
            Stage.start(old, FOREIGN);
            old.complete(Stage.start(old, FOREIGN), CLEAR, "x", WORKER).orElseThrow();
        }
        host = ground.host(time)
                .run(foreign(2))
                .run(STREET)
                .run(PARTS)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> deliver(text))
                .delivering(NOTE, (text, delivery) -> deliver(text))
                .answering(BOOK, (text, delivery) -> answer(text))
                .build();
        fill();
        holding = others.submit(() -> start("hold", true));
        try {
            isHeld.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Workflow<Job> foreign(int version) {
        return Workflow.of("foreign", Job.class)
                .version(version)
                .keepFor(Period.ofMonths(6), job -> new Job("", 0))
                .start(Report.class, Job::of)
                .byAnybody()
                .send(TELL, Job::text)
                .task(CLEAR, Job::heard)
                .end("done");
    }

    private static Collection<String> words(Job job) {
        return List.of(job.text().split(" "));
    }

    private static Job booked(Job job, String answer) {
        if (answer.equals("unbearable")) {
            throw new IllegalStateException("the case cannot take it");
        }
        return job.heard(answer);
    }

    private static String letter(Job job) {
        if (job.text().contains("throws")) {
            throw new IllegalStateException("no letter");
        }
        return job.text();
    }

    private void deliver(String text) throws InterruptedException {
        if (text.equals("hold")) {
            isHeld.countDown();
            mayGoOn.await(600, TimeUnit.SECONDS);
        }
        fail(text);
    }

    private String answer(String text) {
        fail(text);
        return text.equals("unbearable") ? text : "booked";
    }

    private void fail(String text) {
        if (!isMended && text.startsWith("fails")) {
            throw new IllegalStateException("not today");
        }
    }

    private String start(String text, boolean clears) {
        String id = host.start(STREET, new Report(text), CITIZEN.withKey("start:" + text))
                .orElseThrow()
                .caseId();
        if (clears) {
            host.complete(id, CLEAR, "clear", WORKER).orElseThrow();
        }
        return id;
    }

    private void fill() {
        String erased = start("erased", true);
        String reopenedLate = start("reopened", true);
        time.pass(Duration.ofDays(150), host);
        host.tell(reopenedLate, AGAIN, "again", CITIZEN).orElseThrow();
        start("missed", false);
        String redriven = start("fails and is redriven", true);
        start("fails for ever", true);
        host.start(PARTS, new Report("throws twice"), CITIZEN).orElseThrow();
        String unwanted = host.start(PARTS, new Report("throws and is told"), CITIZEN)
                .orElseThrow()
                .caseId();
        String mended = host.start(PARTS, new Report("throws no more"), CITIZEN)
                .orElseThrow()
                .caseId();
        time.pass(Duration.ofDays(40), host);
        isMended = true;
        host.parked().stream().filter(item -> item.caseId().equals(redriven)).forEach(this::redrive);
        host.parked().stream().filter(item -> item.caseId().equals(mended)).forEach(this::redrive);
        host.tell(mended, HEARD, "heard", CITIZEN).orElseThrow();
        host.tell(unwanted, HEARD, "heard", CITIZEN).orElseThrow();
        isMended = false;
        claim(start("open", false));
        host.tell(start("beside", false), HEARD, "heard", CITIZEN).orElseThrow();
        start("fails today", true);
        String off = start("fails and is called off", true);
        host.tell(off, OFF, "off", CITIZEN).orElseThrow();
        start("unbearable", true);
        start("done", true);
        host.start(PARTS, new Report("one two three"), CITIZEN).orElseThrow();
        if (host.find(STREET, erased).orElseThrow().outcome().isEmpty()) {
            throw new IllegalStateException("it should have ended");
        }
    }

    private void claim(String caseId) {
        host.worklist(CREW).stream()
                .filter(item -> item.caseId().equals(caseId))
                .forEach(item -> host.claim(item, WORKER).orElseThrow());
    }

    private void redrive(OutboxItem item) {
        host.redrive(item, WORKER).orElseThrow();
    }

    @Override
    public String toString() {
        return "cases in every state";
    }

    @Override
    public void close() {
        mayGoOn.countDown();
        try {
            holding.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        } finally {
            others.shutdown();
            host.close();
        }
    }
}
