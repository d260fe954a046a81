// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RINGING;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;

/** The contract of closing a host, for running work and for later callers. */
@Timeout(60)
abstract class CloseContract extends Chapter {
    private static final Request CLERKS = Request.by(CLERK);

    CloseContract(HostContract contract) {
        super(contract);
    }

    private static DynamicTest refuses(String name, Host closed, Consumer<Host> asked) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThatThrownBy(() -> asked.accept(closed))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("this host was closed; build another"));
    }

    @TestFactory
    @DisplayName("a closed host refuses in words")
    Stream<DynamicTest> refuses() {
        Host host = build(emptyHost().run(RINGING));
        host.start(RINGING, CALL, CLERKS).orElseThrow();
        OutboxItem item = host.outbox("case-1").get(0);
        var view = host.find(RINGING, "case-1").orElseThrow();
        var waiting = view.waiting().get(0);
        WorkItem task = new WorkItem("case-1", "moot", 1, "hear", 9, List.of("reeve"), "", item.since(), null);
        host.close();
        return Stream.of(
                refuses("start", host, closed -> closed.start(RINGING, CALL, CLERKS)),
                refuses("complete", host, closed -> closed.complete("case-1", HEAR, DONG, CLERKS)),
                refuses("completeItem", host, closed -> closed.completeItem(task, HEAR, DONG, CLERKS)),
                refuses("tell", host, closed -> closed.tell("case-1", WHISPERED, DONG, CLERKS)),
                refuses("tellWaiting", host, closed -> closed.tellWaiting(waiting, CALLED_OFF, DONG, CLERKS)),
                refuses("answer", host, closed -> closed.answer("case-1", RING_BELL, DONG, CLERKS)),
                refuses("answerItem", host, closed -> closed.answerItem(item, RING_BELL, DONG, CLERKS)),
                refuses("redrive", host, closed -> closed.redrive(item, CLERKS)),
                refuses("runDue", host, Host::runDue),
                refuses("nextDue", host, Host::nextDue),
                refuses("answered", host, closed -> closed.answered("web:1")),
                refuses("repeated", host, closed -> closed.repeated("web:1", CALL)),
                refuses("find", host, closed -> closed.find(RINGING, "case-1")),
                refuses("cases", host, closed -> closed.cases(RINGING)),
                refuses("streamCases", host, closed -> closed.streamCases(RINGING)),
                refuses("the journal of a case that was found before", host, closed -> view.journal()),
                refuses("runs", host, closed -> closed.runs(task)),
                refuses("worklist", host, closed -> closed.worklist(REEVE)),
                refuses("worklistPage", host, closed -> closed.worklistPage(REEVE, null, 1)),
                refuses("outbox", host, closed -> closed.outbox("case-1")),
                refuses("parked", host, Host::parked),
                refuses("parkedPage", host, closed -> closed.parkedPage(null, 1)),
                refuses("failing", host, Host::failing),
                refuses("failingPage", host, closed -> closed.failingPage(null, 1)),
                refuses("troubles", host, Host::troubles));
    }

    @Test
    @DisplayName("closing twice is closing once")
    void twice() {
        Host host = build(emptyHost().run(RINGING));

        host.close();

        assertThat(host.closeWithin(Duration.ZERO)).isTrue();
    }

    @Nested
    @DisplayName("closing, while a handler is at work,")
    class WhileAHandler {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final List<Host> host = new CopyOnWriteArrayList<>();
        private final List<String> told = new ArrayList<>();

        private CompletableFuture<Answer> atWork() throws InterruptedException {
            host.add(build(emptyHost()
                    .run(RINGING)
                    .answering(RING_BELL, (word, delivery) -> {
                        begun.countDown();
                        assertThat(mayEnd.await(50, TimeUnit.SECONDS)).isTrue();
                        host.get(0)
                                .tell(delivery.caseId(), WHISPERED, say("psst"), CLERKS)
                                .orElseThrow();
                        return DONG;
                    })
                    .delivering(PROCLAIM, (word, delivery) -> told.add(word.text()))));
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> host.get(0).start(RINGING, CALL, CLERKS));
            assertThat(begun.await(50, TimeUnit.SECONDS)).isTrue();
            return answer;
        }

        @Test
        @DisplayName("waits for it, lets it ask what it has to, and begins no other delivery")
        void waits() throws Exception {
            CompletableFuture<Answer> answer = atWork();
            CompletableFuture<Boolean> closed =
                    CompletableFuture.supplyAsync(() -> host.get(0).closeWithin(Duration.ofSeconds(50)));
            while (isOpen()) {
                Thread.onSpinWait();
            }

            mayEnd.countDown();

            assertThat(closed.get(50, TimeUnit.SECONDS)).isTrue();
            assertThat(answer.get(50, TimeUnit.SECONDS)).isEqualTo(new Answer.Accepted("case-1", 1));
            assertThat(told).isEmpty();
        }

        private boolean isOpen() {
            try {
                host.get(0).nextDue();
                return true;
            } catch (IllegalStateException closed) {
                return false;
            }
        }

        @Test
        @DisplayName("says so when it has not come to its end within the limit")
        void saysSo() throws Exception {
            CompletableFuture<Answer> answer = atWork();

            assertThat(host.get(0).closeWithin(Duration.ofMillis(20))).isFalse();

            mayEnd.countDown();
            assertThat(answer.get(50, TimeUnit.SECONDS)).isEqualTo(new Answer.Accepted("case-1", 1));
        }
    }

    @Test
    @DisplayName("a handler cannot close the host that it runs in, and that is its failure")
    void notFromInside() {
        List<Host> host = new ArrayList<>();
        host.add(build(emptyHost().run(RINGING).answering(RING_BELL, (word, delivery) -> {
            host.get(0).close();
            return DONG;
        })));

        host.get(0).start(RINGING, CALL, CLERKS).orElseThrow();

        OutboxItem item = host.get(0).outbox("case-1").get(0);
        assertThat(item.status()).isEqualTo(Status.WAITING);
        assertThat(item.failure()).isEqualTo("java.lang.IllegalStateException");
    }
}
