// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARING;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RINGING;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;

/** The contract of a restart: the state after one process ended and another began. */
abstract class RestartContract extends DurableChapter {
    private static final Deadline SOON = Deadline.of("soon").days(3);
    private static final Workflow<Moot> PROMISING = Moot.workflow()
            .deadline(SOON, promise -> promise.pausedWhile(WITNESS).whenMissed(late -> late.send(SUMMON, Moot::word)))
            .alongside(WHISPERED, Moot::heard, whisper -> whisper.task(WITNESS, Moot::heard))
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(HEAR, Moot::heard)
            .end("over");

    RestartContract(DurableHostContract contract) {
        super(contract);
    }

    /** Everything that can be seen of a case, apart from the object that shows it. */
    private static List<Object> seen(CaseSnapshot<Moot> view) {
        return List.of(
                view.version(),
                view.data(),
                view.outcome(),
                view.waiting(),
                view.journal(),
                view.deadlines(),
                view.toString());
    }

    @Nested
    @DisplayName("it goes on with cases:")
    class Cases {
        @Test
        @DisplayName("one that is open is as it was, and goes on to its end")
        void oneThatIsOpen() {
            var moot = nextProcess(HEARING).start(CALL);
            List<Object> before = seen(moot.view());

            var after = nextProcess(HEARING).find(moot.id());

            assertThat(seen(after.view())).isEqualTo(before);
            after.complete(HEAR, say("heard")).answer(RING_BELL, DONG);
            assertThat(after).hasBeenThrough(HEAR, RING_BELL).hasEnded("over");
            assertThat(after.data().said()).containsExactly("heard", "dong");
        }

        @Test
        @DisplayName("parts keep their keys and what they said, and branches what is done of them")
        void partsKeepTheirKeys() {
            Workflow<Moot> each = Moot.workflow()
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .forEach(VILLAGERS, villager -> villager.task(WITNESS, Villager::heard))
                    .end("all heard");
            var before = nextProcess(each);
            var moot = before.start(new Call("wulf edith"));
            moot.completeItem(before.host().worklist(REEVE).get(0), WITNESS, say("so did I"));

            var after = nextProcess(each).find(moot.id());
            assertThat(after).isWaitingFor(WITNESS);
            after.complete(WITNESS, say("I saw it"));

            assertThat(after).hasEnded("all heard");
            assertThat(after.data().answerOf("edith")).isEqualTo("so did I");
            assertThat(after.data().answerOf("wulf")).isEqualTo("I saw it");
        }

        @Test
        @DisplayName("ways back are counted on")
        void waysBackAreCountedOn() {
            Workflow<Moot> loop = Moot.workflow()
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .task(HEAR, Moot::heard)
                    .when("loud", Moot::isLoud, loud -> loud.backTo(HEAR, 1, tooMany -> tooMany.end("given up")))
                    .end("over");
            var moot = nextProcess(loop).start(CALL).complete(HEAR, say("loud"));

            var after = nextProcess(loop).find(moot.id()).complete(HEAR, say("loud"));

            assertThat(after).hasEnded("given up");
        }

        @Test
        @DisplayName("new ones are numbered on")
        void newOnesAreNumberedOn() {
            nextProcess(HEARING).start(CALL);

            var after = nextProcess(HEARING);

            assertThat(after.start(CALL).id()).isEqualTo("case-2");
            assertThat(after.host().cases(HEARING)).extracting(CaseSnapshot::id).containsExactly("case-1", "case-2");
        }

        @Test
        @DisplayName("one that has ended is erased on its day, with what was sent and what was asked")
        void oneThatHasEnded() {
            Request request = Request.by(CLERK).withKey("web:1");
            var before = nextProcess(HEARING);
            Answer answer = before.host().start(HEARING, CALL, request);
            var moot = before.find("case-1").complete(HEAR, say("secret")).answer(RING_BELL, DONG);

            var after = nextProcess(HEARING);
            after.pass(Duration.ofDays(200));

            assertThat(after.find(moot.id())).has("no words", it -> it.said().isEmpty());
            assertThat(after.host().outbox(moot.id()))
                    .hasSize(2)
                    .allSatisfy(item -> assertThat(item.content()).isNull());
            assertThat(after.host().repeated("web:1", new Call("anybody"))).contains(answer);
        }
    }

    @Nested
    @DisplayName("it goes on with what waits:")
    class Waits {
        @Test
        @DisplayName("worklists and their order")
        void worklists() {
            var before = nextProcess(HEARING);
            before.start(CALL);
            before.pass(Duration.ofHours(1));
            before.start(CALL);
            var worklist = before.host().worklist(REEVE);

            var after = nextProcess(HEARING);

            assertThat(worklist).hasSize(2);
            assertThat(after.host().worklist(REEVE)).isEqualTo(worklist);
            assertThat(after.host().worklistPage(REEVE, worklist.get(0), 5)).containsExactly(worklist.get(1));
        }

        @Test
        @DisplayName("outboxes, with what was delivered and what was not")
        void outboxes() {
            var before = nextProcess(HEARING).delivering(PROCLAIM, (word, delivery) -> {});
            var moot = before.start(CALL).complete(HEAR, say("heard"));
            List<OutboxItem> outbox = before.host().outbox(moot.id());

            var after = nextProcess(HEARING);

            assertThat(outbox)
                    .extracting(OutboxItem::status)
                    .containsExactly(OutboxItem.Status.DELIVERED, OutboxItem.Status.WAITING);
            assertThat(after.host().outbox(moot.id())).isEqualTo(outbox);
        }

        @Test
        @DisplayName("a delivery that failed is tried again at its time, under its key")
        void aDeliveryThatFailed() {
            List<String> tried = new ArrayList<>();
            nextProcess(RINGING)
                    .answering(RING_BELL, (word, delivery) -> {
                        tried.add(delivery.key());
                        throw new IllegalStateException("no rope");
                    })
                    .start(CALL);

            var after = nextProcess(RINGING).answering(RING_BELL, (word, delivery) -> {
                tried.add(delivery.key());
                return DONG;
            });
            after.pass(Duration.ofSeconds(59));
            assertThat(tried).containsExactly("case-1/ring-bell/1");
            after.pass(Duration.ofSeconds(1));

            assertThat(tried).containsExactly("case-1/ring-bell/1", "case-1/ring-bell/1");
            assertThat(after.find("case-1")).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("what is parked stays so, and can be redriven")
        void whatIsParked() {
            var before = nextProcess(RINGING).answering(RING_BELL, (word, delivery) -> {
                throw new IllegalStateException("no rope");
            });
            before.start(CALL);
            before.pass(Duration.ofDays(2));
            List<OutboxItem> parked = before.host().parked();

            var after = nextProcess(RINGING).answering(RING_BELL, (word, delivery) -> DONG);
            assertThat(parked).hasSize(1);
            assertThat(after.host().parked()).isEqualTo(parked);
            after.host().redrive(parked.get(0), Request.by(CLERK));

            assertThat(after.find("case-1")).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("a timer fires at its moment, once")
        void aTimer() {
            var before = nextProcess(PROMISING);
            before.start(CALL);
            var due = before.host().nextDue();

            var after = nextProcess(PROMISING);
            assertThat(due).isPresent();
            assertThat(after.host().nextDue()).isEqualTo(due);
            after.pass(Duration.ofDays(5));
            assertThat(after.find("case-1")).hasMissed(SOON).hasSent(SUMMON, 1);

            var last = nextProcess(PROMISING);
            last.pass(Duration.ofDays(30));
            assertThat(last.find("case-1")).hasSent(SUMMON, 1);
        }

        @Test
        @DisplayName("a deadline that stood still stands still, and no day of it counts")
        void aDeadlineThatStoodStill() {
            nextProcess(PROMISING).start(CALL).tell(WHISPERED, say("psst"));

            var after = nextProcess(PROMISING);
            after.pass(Duration.ofDays(20));

            var moot = after.find("case-1");
            assertThat(moot).isPausedFor(SOON).isInTimeFor(SOON);
            moot.complete(WITNESS, say("seen"));
            assertThat(moot.view().deadline(SOON).progress().elapsed()).isZero();
        }
    }

    @Test
    @DisplayName("it answers a repeated request as before, and refuses its key for anything else")
    void itAnswersARepeatedRequest() {
        Request request = Request.by(CLERK).withKey("web:1");
        Answer first = nextProcess(HEARING).host().start(HEARING, CALL, request);

        var after = nextProcess(HEARING);

        assertThat(after.host().start(HEARING, CALL, request)).isEqualTo(first);
        assertThat(after.host()
                        .start(HEARING, new Call("edith"), request)
                        .fold(Object::toString, no -> no.message(Locale.ENGLISH)))
                .isEqualTo("the key of this request was used before, with other content [MH-W027]");
        assertThat(after.host().cases(HEARING)).hasSize(1);
    }

    @Test
    @Timeout(60)
    @DisplayName("a delivery that was under way when its worker and its host were closed is made once")
    void aDeliveryThatWasUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<String> rung = Collections.synchronizedList(new ArrayList<>());
        boolean[] isDown = {true};
        var before = nextProcess(RINGING).answering(RING_BELL, (word, delivery) -> {
            if (isDown[0]) {
                throw new IllegalStateException("no rope");
            }
            rung.add(delivery.key());
            begun.countDown();
            assertThat(mayEnd.await(50, TimeUnit.SECONDS)).isTrue();
            return DONG;
        });
        before.start(CALL);
        isDown[0] = false;
        CompletableFuture<Void> passed = CompletableFuture.runAsync(() -> before.pass(Duration.ofMinutes(1)));
        assertThat(begun.await(50, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(before::close);
        assertThat(closed.isDone()).isFalse();
        mayEnd.countDown();
        closed.get(50, TimeUnit.SECONDS);
        passed.handle((nothing, hostIsClosed) -> true).get(50, TimeUnit.SECONDS);

        var after = nextProcess(RINGING).answering(RING_BELL, (word, delivery) -> {
            rung.add(delivery.key());
            return DONG;
        });
        after.pass(Duration.ofDays(1));

        assertThat(rung).containsExactly("case-1/ring-bell/1");
        assertThat(after.find("case-1")).isWaitingFor(HEAR);
    }

    @Test
    @DisplayName("simulated time goes on where it stopped")
    void simulatedTimeGoesOn() {
        nextProcess(HEARING).passTo("2026-08-01T10:00");

        var after = nextProcess(HEARING);
        after.host();

        assertThat(after.now()).isEqualTo("2026-08-01T09:00:00Z");
    }
}
