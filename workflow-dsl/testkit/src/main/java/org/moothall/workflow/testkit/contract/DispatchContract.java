// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.NoticeHandler;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of the threads on which letters leave. */
@Timeout(60)
abstract class DispatchContract extends Chapter {
    /** Two letters at once, and one more for each whisper. */
    private static final Workflow<Moot> PROCLAIMED = Moot.workflow()
            .alongside(WHISPERED, Moot::heard, whisper -> whisper.send(PROCLAIM, Moot::word))
            .start(Call.class, Moot::called)
            .byAnybody()
            .send(PROCLAIM, moot -> say("hear ye"))
            .send(PROCLAIM, moot -> say("all ye"))
            .task(Moot.HEAR, Moot::heard)
            .end("over");

    private static final Request CLERKS = Request.by(CLERK);

    private final List<String> told = new CopyOnWriteArrayList<>();

    DispatchContract(HostContract contract) {
        super(contract);
    }

    private Host host(Dispatch dispatch, NoticeHandler<Word> handler) {
        return build(emptyHost().run(PROCLAIMED).dispatch(dispatch).delivering(PROCLAIM, handler));
    }

    private static String start(Host host) {
        return host.start(PROCLAIMED, CALL, CLERKS).orElseThrow().caseId();
    }

    private static boolean isDelivered(Host host, String caseId) {
        return host.outbox(caseId).stream().allMatch(item -> item.status() == Status.DELIVERED);
    }

    private static void awaitDelivered(Host host, String caseId) {
        while (!isDelivered(host, caseId)) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("inline, on the thread of the request, before its answer")
    void inline() {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Host host = host(Dispatch.inline(), (word, delivery) -> threads.add(Thread.currentThread()));

        String id = start(host);

        assertThat(threads).containsOnly(Thread.currentThread()).hasSize(2);
        assertThat(isDelivered(host, id)).isTrue();
    }

    @Test
    @DisplayName("by a worker, in the next run and not before")
    void byWorker() {
        Host host = host(Dispatch.byWorker(), (word, delivery) -> told.add(word.text()));

        String id = start(host);

        assertThat(host.outbox(id)).extracting(OutboxItem::status).containsOnly(Status.WAITING);
        host.runDue();
        assertThat(told).containsExactly("hear ye", "all ye");
    }

    @Test
    @DisplayName("by a worker, as long as the run may go on")
    void aRunThatEnds() {
        Host host = host(Dispatch.byWorker(), (word, delivery) -> told.add(word.text()));
        start(host);

        host.runDueWhile(told::isEmpty);

        assertThat(told).containsExactly("hear ye");
        host.runDue();
        assertThat(told).containsExactly("hear ye", "all ye");
    }

    @Test
    @DisplayName("no thread at all is refused")
    void noThread() {
        assertThatThrownBy(() -> Dispatch.onThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 threads deliver nothing; say at least 1, or Dispatch.byWorker()");
    }

    @Nested
    @DisplayName("on threads of the host's own,")
    class OnThreads {
        @Test
        @DisplayName("so the request is answered while its handler is at work, and its case can be asked")
        void theRequestDoesNotWait() throws InterruptedException {
            CountDownLatch mayEnd = new CountDownLatch(1);
            List<Thread> threads = new CopyOnWriteArrayList<>();
            Host host = host(Dispatch.onThreads(1), (word, delivery) -> {
                threads.add(Thread.currentThread());
                await(mayEnd);
            });

            String id = start(host);

            assertThat(host.find(PROCLAIMED, id)).isPresent();
            assertThat(isDelivered(host, id)).isFalse();
            mayEnd.countDown();
            awaitDelivered(host, id);
            assertThat(threads).doesNotContain(Thread.currentThread()).allMatch(Thread::isDaemon);
        }

        @Test
        @DisplayName("those of one case one after another, in their order")
        void inOrder() {
            Host host = host(Dispatch.onThreads(3), (word, delivery) -> told.add(delivery.caseId() + word.text()));

            String id = start(host);
            host.tell(id, WHISPERED, say("psst"), CLERKS).orElseThrow();
            awaitDelivered(host, id);

            assertThat(told).containsExactly(id + "hear ye", id + "all ye", id + "psst");
        }

        @Test
        @DisplayName("those of two cases side by side")
        void sideBySide() {
            CyclicBarrier both = new CyclicBarrier(2);
            Host host = host(Dispatch.onThreads(2), (word, delivery) -> both.await(50, TimeUnit.SECONDS));

            String first = start(host);
            String second = start(host);

            awaitDelivered(host, first);
            awaitDelivered(host, second);
        }

        @Test
        @DisplayName("and a handler that leaves its thread interrupted keeps no other letter back")
        void interrupted() {
            Host host = host(Dispatch.onThreads(1), (word, delivery) -> {
                told.add(word.text());
                Thread.currentThread().interrupt();
            });

            awaitDelivered(host, start(host));

            assertThat(told).containsExactly("hear ye", "all ye");
        }

        @Test
        @DisplayName("and what a handler's own request causes leaves when the handler has returned")
        void aHandlersRequest() {
            List<Host> itself = new CopyOnWriteArrayList<>();
            itself.add(host(Dispatch.onThreads(1), (word, delivery) -> {
                if (word.text().equals("hear ye")) {
                    itself.get(0)
                            .tell(delivery.caseId(), WHISPERED, say("psst"), CLERKS)
                            .orElseThrow();
                }
                told.add(word.text());
            }));

            awaitDelivered(itself.get(0), start(itself.get(0)));

            assertThat(told).containsExactly("hear ye", "all ye", "psst");
        }

        @Test
        @DisplayName("so closing waits for the delivery that is under way, and begins no other")
        void closing() throws Exception {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            Host host = host(Dispatch.onThreads(1), (word, delivery) -> {
                begun.countDown();
                await(mayEnd);
                told.add(word.text());
            });
            start(host);
            start(host);
            await(begun);

            CompletableFuture<Boolean> closed =
                    CompletableFuture.supplyAsync(() -> host.closeWithin(Duration.ofSeconds(50)));
            while (isOpen(host)) {
                Thread.onSpinWait();
            }
            mayEnd.countDown();

            assertThat(closed.get(50, TimeUnit.SECONDS)).isTrue();
            assertThat(told).containsExactly("hear ye");
        }

        private boolean isOpen(Host host) {
            try {
                host.nextDue();
                return true;
            } catch (IllegalStateException closed) {
                return false;
            }
        }
    }
}
