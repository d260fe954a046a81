// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARING;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.RINGING;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of deliveries. */
abstract class DeliveryContract extends Chapter {
    DeliveryContract(HostContract contract) {
        super(contract);
    }

    @Nested
    @DisplayName("delivers what a case sends")
    class Delivers {
        private final List<String> delivered = new ArrayList<>();

        @Test
        @DisplayName("in order, each once, under a key that tells it from all others")
        void inOrder() {
            var testkit = testkit(HEARING)
                    .delivering(PROCLAIM, (word, delivery) -> delivered.add(delivery.key() + " " + word.text()))
                    .answering(RING_BELL, (word, delivery) -> {
                        delivered.add(delivery.key());
                        return new Word("dong");
                    });
            var moot = testkit.start(new Call("wulf"));

            moot.complete(HEAR, new Word("heard"));

            assertThat(delivered).containsExactly("case-1/proclaim/2 heard", "case-1/ring-bell/3");
            assertThat(moot).hasEnded("over");
        }

        @Test
        @DisplayName("again when it fails, with the same key, holding up what comes after it")
        void againWhenItFails() {
            var testkit = testkit(HEARING)
                    .delivering(PROCLAIM, (word, delivery) -> {
                        delivered.add(delivery.key());
                        if (delivered.size() < 3) {
                            throw new IllegalStateException("no parchment");
                        }
                    })
                    .answering(RING_BELL, (word, delivery) -> new Word("dong"));
            var moot = testkit.start(new Call("wulf")).complete(HEAR, new Word("heard"));
            assertThat(moot).isWaitingFor(RING_BELL);

            testkit.pass(Duration.ofHours(1));

            assertThat(delivered).hasSize(3).containsOnly("case-1/proclaim/2");
            assertThat(moot).hasEnded("over");
        }

        @Test
        @DisplayName("and parks what keeps failing, where a person finds it and can redrive it")
        void andParks() {
            boolean[] mended = {false};
            var testkit = testkit(HEARING)
                    .delivering(PROCLAIM, (word, delivery) -> {
                        if (!mended[0]) {
                            throw new IllegalStateException("no parchment");
                        }
                    })
                    .answering(RING_BELL, (word, delivery) -> new Word("dong"));
            var moot = testkit.start(new Call("wulf")).complete(HEAR, new Word("heard"));
            testkit.pass(Duration.ofDays(2));

            OutboxItem parked = testkit.host().parked().get(0);
            assertThat(parked.failure()).isEqualTo("java.lang.IllegalStateException");
            assertThat(parked.toString()).doesNotContain("heard");
            assertThat(moot).isWaitingFor(RING_BELL);
            mended[0] = true;
            testkit.host().redrive(parked, Request.by(CLERK));

            assertThat(moot).hasEnded("over");
            assertThat(testkit.host().parked()).isEmpty();
        }
    }

    @Nested
    @DisplayName("an effect that is parked")
    class Parked {
        private final List<String> delivered = new ArrayList<>();
        private final WorkflowTestkit<Moot> testkit = testkit(RINGING)
                .answering(RING_BELL, (word, delivery) -> {
                    throw new IllegalStateException("no rope");
                })
                .delivering(PROCLAIM, (word, delivery) -> delivered.add(word.text()));
        private final CaseUnderTest<Moot> moot = testkit.start(CALL);

        Parked() {
            testkit.pass(Duration.ofDays(2));
            assertThat(testkit.host().parked()).hasSize(1);
        }

        @Test
        @DisplayName("is withdrawn when the case no longer wants it, and holds nothing up any more")
        void isWithdrawn() {
            moot.tell(CALLED_OFF, say("rain"));

            assertThat(testkit.host().parked()).isEmpty();
            assertThat(delivered).containsExactly("rain");
            assertThat(testkit.host().outbox(moot.id()).get(0).status()).isEqualTo(Status.WITHDRAWN);
        }

        @Test
        @DisplayName("can be answered by hand, and lets through what was held up behind it")
        void canBeAnsweredByHand() {
            moot.tell(WHISPERED, say("psst"));
            assertThat(delivered).isEmpty();

            moot.answer(RING_BELL, DONG);

            assertThat(delivered).containsExactly("psst", "dong");
            assertThat(moot).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("is redriven once, however many people redrive it")
        void isRedrivenOnce() {
            OutboxItem parked = testkit.host().parked().get(0);
            moot.answer(RING_BELL, DONG);

            testkit.host().redrive(parked, Request.by(CLERK));

            assertThat(testkit.host().outbox(moot.id()).get(0).status()).isEqualTo(Status.DELIVERED);
        }

        @Test
        @DisplayName("is withdrawn when the case is erased, since nobody knows any more what to deliver")
        void isWithdrawnWhenErased() {
            var silent = testkit(RINGING).delivering(PROCLAIM, (word, delivery) -> {
                throw new IllegalStateException("no parchment");
            });
            var ended = silent.start(CALL).tell(CALLED_OFF, say("rain"));
            silent.pass(Duration.ofDays(200));

            assertThat(silent.host().outbox(ended.id()))
                    .extracting(OutboxItem::status)
                    .containsExactly(Status.WITHDRAWN, Status.WITHDRAWN);
            assertThat(silent.host().parked()).isEmpty();
        }
    }

    @Nested
    @DisplayName("a handler")
    class Handlers {
        private final List<String> tried = new ArrayList<>();

        @Test
        @DisplayName("that fails is left alone until its time, whatever else the case sends meanwhile")
        void isLeftAloneUntilItsTime() {
            var testkit = testkit(RINGING).answering(RING_BELL, (word, delivery) -> {
                tried.add(delivery.key());
                throw new IllegalStateException("no rope");
            });
            var moot = testkit.start(CALL);

            for (int i = 0; i < 10; i++) {
                moot.tell(WHISPERED, say("psst"));
            }

            assertThat(tried).hasSize(1);
            testkit.pass(Duration.ofMinutes(1));
            assertThat(tried).hasSize(2);
        }

        @Test
        @DisplayName("that takes the case past its own effect and then fails is not tried again")
        void thatWithdrawsItsOwnEffect() {
            var holder = new ArrayList<CaseUnderTest<Moot>>();
            var testkit = testkit(Moot.workflow()
                            .anytime(CALLED_OFF, Moot::heard, off -> off.end("called off"))
                            .start(Call.class, Moot::called)
                            .byAnybody()
                            .task(HEAR, Moot::heard)
                            .call(RING_BELL, Moot::word, Moot::heard)
                            .end("over"))
                    .answering(RING_BELL, (word, delivery) -> {
                        tried.add(delivery.key());
                        holder.get(0).tell(CALLED_OFF, say("rain"));
                        throw new IllegalStateException("no rope");
                    });
            holder.add(testkit.start(CALL));

            holder.get(0).complete(HEAR, say("heard"));
            testkit.pass(Duration.ofDays(2));

            assertThat(tried).hasSize(1);
            assertThat(holder.get(0)).hasEnded("called off");
            assertThat(testkit.host().outbox("case-1").get(0).status()).isEqualTo(Status.WITHDRAWN);
        }

        @Test
        @DisplayName("that answers nothing has failed: the case still waits, and is not forgotten")
        void thatAnswersNothing() {
            var testkit = testkit(RINGING).answering(RING_BELL, (word, delivery) -> nothing());
            var moot = testkit.start(CALL);

            testkit.pass(Duration.ofDays(2));

            assertThat(moot).isWaitingFor(RING_BELL);
            assertThat(testkit.host().parked()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("a letter that another thread has the case send, while an earlier one is under way,")
    class Meanwhile {
        private static final Notice<Word> WHISPER = Notice.of("whisper", Word.class);
        private static final Workflow<Moot> WHISPERING = Moot.workflow()
                .alongside(WHISPERED, Moot::heard, whisper -> whisper.send(WHISPER, Moot::word))
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(PROCLAIM, moot -> say("come"))
                .task(HEAR, Moot::heard)
                .end("over");

        private final List<String> delivered = new ArrayList<>();
        private final List<Host> host = new ArrayList<>();

        /** Another thread tells something, and does what is then due, as far as it can. */
        private void whisperElsewhere() {
            CompletableFuture.runAsync(() -> host.get(0)
                            .tell("case-1", WHISPERED, say("psst"), Request.by(CLERK))
                            .orElseThrow())
                    .orTimeout(50, TimeUnit.SECONDS)
                    .join();
            assertThat(delivered).doesNotContain("psst");
        }

        @Test
        @DisplayName("goes out as soon as an effect before it is answered")
        void afterAnEffect() {
            var testkit = testkit(RINGING)
                    .answering(RING_BELL, (word, delivery) -> {
                        whisperElsewhere();
                        return DONG;
                    })
                    .delivering(PROCLAIM, (word, delivery) -> delivered.add(word.text()));
            host.add(testkit.host());

            testkit.start(CALL);

            assertThat(delivered).containsExactly("psst", "dong");
        }

        @Test
        @DisplayName("goes out as soon as a letter before it is delivered")
        void afterALetter() {
            var testkit = testkit(WHISPERING)
                    .delivering(PROCLAIM, (word, delivery) -> {
                        whisperElsewhere();
                        delivered.add(word.text());
                    })
                    .delivering(WHISPER, (word, delivery) -> delivered.add(word.text()));
            host.add(testkit.host());

            testkit.start(CALL);

            assertThat(delivered).containsExactly("come", "psst");
        }

        @Test
        @DisplayName("waits on when the one before it fails, and so does that one until its time")
        void afterAFailure() {
            var testkit = testkit(WHISPERING)
                    .delivering(PROCLAIM, (word, delivery) -> {
                        delivered.add(word.text());
                        if (delivered.size() == 1) {
                            whisperElsewhere();
                            throw new IllegalStateException("no parchment");
                        }
                    })
                    .delivering(WHISPER, (word, delivery) -> delivered.add(word.text()));
            host.add(testkit.host());
            testkit.start(CALL);

            testkit.pass(Duration.ofSeconds(59));
            assertThat(delivered).containsExactly("come");
            testkit.pass(Duration.ofSeconds(1));

            assertThat(delivered).containsExactly("come", "come", "psst");
        }
    }

    @Test
    @DisplayName("time does not pass inside a handler, which says so")
    void timeDoesNotPassInsideAHandler() {
        var kit = new ArrayList<WorkflowTestkit<Moot>>();
        var testkit = testkit(RINGING).answering(RING_BELL, (word, delivery) -> {
            kit.get(0).host().tell("case-1", WHISPERED, say("psst"), Request.by(CLERK));
            kit.get(0).pass(Duration.ofHours(1));
            return DONG;
        });
        kit.add(testkit);

        testkit.start(CALL);

        assertThat(testkit.host().outbox("case-1").get(0).failure()).isEqualTo("java.lang.IllegalStateException");
    }
}
