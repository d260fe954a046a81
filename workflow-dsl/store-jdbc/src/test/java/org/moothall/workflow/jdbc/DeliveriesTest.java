// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.moothall.workflow.jdbc.Stage.BOOK;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.OFF;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Kind;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.HostBuilder;

@DisplayName("On every host, a delivery")
class DeliveriesTest {
    /** A call in one branch, a notice after a task in the other: the notice is behind the call in the outbox. */
    private static final Workflow<Job> TWO_BRANCHES = Stage.workflow("two-branches")
            .start(Report.class, Job::of)
            .byAnybody()
            .all(
                    "both",
                    both -> both.branch("booking", booking -> booking.call(BOOK, Job::text, Job::heard))
                            .branch(
                                    "clearing",
                                    clearing -> clearing.task(CLEAR, Job::heard)
                                            .send(TELL, Job::text)
                                            .await(HEARD, Job::heard)))
            .end("done");

    private static final Workflow<Job> NOISY = Stage.workflow("noisy")
            .alongside(HEARD, Job::heard, beside -> beside.send(NOTE, Job::text))
            .start(Report.class, Job::of)
            .byAnybody()
            .call(BOOK, Job::text, Job::heard)
            .end("done");

    private static final Workflow<Job> CANCELLABLE = Stage.workflow("cancellable")
            .anytime(OFF, Job::heard, off -> off.end("off"))
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .call(BOOK, Job::text, Job::heard)
            .end("done");

    private final SimulatedTime time = Stage.monday();

    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("is made by a host of 600 workflows with a handler and a timer each, whichever of them it is")
    void ofManyWorkflows(Kind kind) {
        List<String> told = new ArrayList<>();
        List<Workflow<Job>> many = IntStream.range(0, 600)
                .mapToObj(number -> Stage.workflow("telling-" + number)
                        .start(Report.class, Job::of)
                        .byAnybody()
                        .send(TELL, Job::text)
                        .race(first -> first.on(HEARD, Job::heard, heard -> heard)
                                .after(Deadline.of("hour").hours(1), late -> late.send(NOTE, Job::text)))
                        .end("done"))
                .toList();
        HostBuilder builder =
                new Ground(kind, dir).host(time).delivering(TELL, (text, delivery) -> told.add(delivery.key()));
        many.forEach(builder::run);
        try (Host host = builder.build()) {
            for (int number : List.of(0, 299, 599)) {
                Stage.start(host, many.get(number));
            }
            time.pass(Duration.ofHours(2), host);

            assertThat(told).containsExactlyInAnyOrder("case-1/tell/1", "case-2/tell/1", "case-3/tell/1");
            assertThat(host.cases(many.get(599)).get(0).outcome()).contains("done");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("that was held up by a parked effect is made once a person has answered the effect")
    void isMadeOnceAPersonHasAnswered(Kind kind) {
        List<String> told = new ArrayList<>();
        try (Host host = new Ground(kind, dir)
                .host(time)
                .run(TWO_BRANCHES)
                .answering(BOOK, (text, delivery) -> {
                    throw new IllegalStateException("down");
                })
                .delivering(TELL, (text, delivery) -> told.add(text))
                .build()) {
            String id = Stage.start(host, TWO_BRANCHES);
            time.pass(Duration.ofDays(2), host);
            assertThat(host.parked()).hasSize(1);
            host.complete(id, CLEAR, "cleared", WORKER).orElseThrow();

            host.answer(id, BOOK, "by telephone", CITIZEN).orElseThrow();
            time.pass(Duration.ofDays(30), host);

            assertThat(told).containsExactly("a mattress");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("that fails is tried again later, also when something new was posted meanwhile")
    void isTriedAgainLater(Kind kind) {
        AtomicReference<Host> itself = new AtomicReference<>();
        try (Host host = new Ground(kind, dir)
                .host(time)
                .run(NOISY)
                .answering(BOOK, (text, delivery) -> {
                    itself.get()
                            .tell(delivery.caseId(), HEARD, "it is down", CITIZEN)
                            .orElseThrow();
                    throw new IllegalStateException("down");
                })
                .delivering(NOTE, (text, delivery) -> {})
                .build()) {
            itself.set(host);
            String id = Stage.start(host, NOISY);

            OutboxItem call = host.outbox(id).get(0);
            assertThat(call.attempts()).isEqualTo(1);
            assertThat(call.status()).isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("is not begun when the case has withdrawn it, even if an earlier one was under way then")
    void isNotBegunWhenWithdrawn(Kind kind) {
        AtomicReference<Host> itself = new AtomicReference<>();
        List<Status> asked = new ArrayList<>();
        try (Host host = new Ground(kind, dir)
                .host(time)
                .run(CANCELLABLE)
                .answering(BOOK, (text, delivery) -> {
                    asked.add(itself.get().outbox(delivery.caseId()).get(1).status());
                    return "booked";
                })
                .delivering(
                        TELL,
                        (text, delivery) -> itself.get()
                                .tell(delivery.caseId(), OFF, "rain", CITIZEN)
                                .orElseThrow())
                .build()) {
            itself.set(host);
            Stage.start(host, CANCELLABLE);

            assertThat(asked).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("whose handler fails with an Error holds up no other case and is no other caller's exception")
    void anErrorHoldsUpNoOtherCase(Kind kind) {
        Workflow<Job> poisoned = Stage.workflow("poisoned")
                .start(Report.class, Job::of)
                .byAnybody()
                .send(NOTE, Job::text)
                .await(HEARD, Job::heard)
                .end("done");
        List<String> told = new ArrayList<>();
        try (Host host = new Ground(kind, dir)
                .host(time)
                .run(poisoned)
                .run(CANCELLABLE)
                .delivering(NOTE, (text, delivery) -> {
                    throw new NoClassDefFoundError("com/example/Mailer");
                })
                .delivering(TELL, (text, delivery) -> told.add(text))
                .build()) {
            assertThatCode(() -> host.start(poisoned, REPORT, CITIZEN)).doesNotThrowAnyException();
            time.pass(Duration.ofMillis(1), host);

            assertThatCode(() -> host.start(CANCELLABLE, REPORT, CITIZEN)).doesNotThrowAnyException();
            assertThat(told).containsExactly("a mattress");
        }
    }

    record Letter(String subject, String body) {}

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("whose content has another type in another version goes to the handler for that type")
    void anotherTypeHasAHandlerOfItsOwn(Kind kind) {
        Notice<Letter> letter = Notice.of("tell", Letter.class);
        Workflow<Job> first = Workflow.of("growing", Job.class)
                .version(1)
                .keepFor(Period.ofMonths(6), job -> job)
                .start(Report.class, Job::of)
                .byAnybody()
                .send(TELL, Job::text)
                .await(HEARD, Job::heard)
                .end("done");
        Workflow<Job> second = Workflow.of("growing", Job.class)
                .version(2)
                .keepFor(Period.ofMonths(6), job -> job)
                .start(Report.class, Job::of)
                .byAnybody()
                .send(letter, job -> new Letter("", job.text()))
                .await(HEARD, Job::heard)
                .end("done");
        List<String> told = new ArrayList<>();
        Ground ground = new Ground(kind, dir);
        try (Host host = ground.host(time)
                .run(first)
                .run(second)
                .delivering(TELL, (text, delivery) -> told.add("in version 1: " + text))
                .delivering(letter, (text, delivery) -> told.add("in version 2: " + text.body()))
                .build()) {
            host.start(first, REPORT, CITIZEN).orElseThrow();
            host.start(second, REPORT, CITIZEN).orElseThrow();

            assertThat(told).containsExactly("in version 1: a mattress", "in version 2: a mattress");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("is not parked for a timer that the case stopped wanting while its function ran")
    void noTimerIsParkedThatNobodyWants(Kind kind) {
        AtomicReference<Host> itself = new AtomicReference<>();
        AtomicBoolean isUnderWay = new AtomicBoolean();
        AtomicReference<String> id = new AtomicReference<>("");
        Workflow<Job> racing = Stage.workflow("racing")
                .start(Report.class, Job::of)
                .byAnybody()
                .race(first -> first.on(HEARD, Job::heard, heard -> heard)
                        .after(
                                Deadline.of("patience").hours(2),
                                late -> late.send(NOTE, job -> {
                                    if (isUnderWay.compareAndSet(false, true)) {
                                        Thread other = new Thread(() -> itself.get()
                                                .tell(id.get(), HEARD, "at last", CITIZEN)
                                                .orElseThrow());
                                        other.start();
                                        join(other);
                                    }
                                    throw new IllegalStateException("a fault of the council's");
                                })))
                .end("done");
        try (Host host = new Ground(kind, dir).host(time).run(racing).build()) {
            itself.set(host);
            id.set(Stage.start(host, racing));

            time.pass(Duration.ofHours(3), host);

            assertThat(host.find(racing, id.get()).orElseThrow().isOpen()).isFalse();
            assertThat(host.parked()).isEmpty();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
