// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** A timer that is in somebody's hands already: a worker has claimed it, or it is parked and is redriven. */
abstract class TimerContract extends Chapter {
    private static final Request CLERKS = Request.by(CLERK);

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now = MONDAY;

    TimerContract(HostContract contract) {
        super(contract);
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Nested
    @DisplayName("a timer that is parked")
    class Redriven {
        private boolean isMended;
        private boolean isCutOff;
        private final Workflow<Moot> faulty = Moot.workflow()
                .deadline(
                        Deadline.of("answer").hours(24),
                        promise -> promise.whenMissed(late -> late.send(SUMMON, moot -> word())))
                .deadline(Deadline.of("later").hours(48), promise -> promise)
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
                .end("over");

        private Word word() {
            if (!isMended) {
                throw new IllegalStateException("nobody to summon");
            }
            return say("sorry");
        }

        private Host parked() {
            now = MONDAY;
            Host host = build(emptyHost(() -> now).run(faulty).inspecting(change -> {
                if (isCutOff && change.turn() != null && change.turn().asked().startsWith("[\"timer\"")) {
                    throw new IllegalStateException("the process ended");
                }
            }));
            host.start(faulty, CALL, CLERKS).orElseThrow();
            pass(Duration.ofHours(30));
            host.runDue();
            assertThat(host.parked()).extracting(OutboxItem::step).containsExactly("answer");
            isMended = true;
            return host;
        }

        @Test
        @DisplayName("comes, when it is redriven, after the moments that have passed meanwhile")
        void findsAPassedMoment() {
            Host host = parked();
            pass(Duration.ofHours(30));

            host.redrive(host.parked().get(0), CLERKS).orElseThrow();

            assertThat(last(4, journal(host, faulty)))
                    .containsExactly(
                            "48h missed later (time)",
                            "60h redriven answer#1: after 1 attempt (clerk)",
                            "60h missed answer (time)",
                            "60h sent summon#4 (time)");
            assertThat(host.parked()).isEmpty();
        }

        @Test
        @DisplayName(
                "comes once, when a redriving that was cut off after its line in the journal is repeated under its key")
        void wasCutOff() {
            Host host = parked();
            OutboxItem item = host.parked().get(0);
            Request request = CLERKS.withKey("again:1");
            isCutOff = true;
            assertThatThrownBy(() -> host.redrive(item, request)).hasMessage("the process ended");
            isCutOff = false;
            assertThat(host.parked()).hasSize(1);

            Answer repeated = host.redrive(item, request);

            assertThat(host.redrive(item, request)).isEqualTo(repeated).isEqualTo(new Answer.Accepted("case-1", 2));
            assertThat(last(3, journal(host, faulty)))
                    .containsExactly(
                            "30h redriven answer#1: after 1 attempt (clerk)",
                            "30h missed answer (time)",
                            "30h sent summon#4 (time)");
            assertThat(host.parked()).isEmpty();
        }

        @Test
        @DisplayName("is not tried again by a request that is repeated, when it was tried")
        void wasTried() {
            Host host = parked();
            OutboxItem item = host.parked().get(0);
            Request request = CLERKS.withKey("again:1");
            isMended = false;
            host.redrive(item, request).orElseThrow();
            isMended = true;

            host.redrive(item, request).orElseThrow();

            assertThat(host.parked())
                    .singleElement()
                    .satisfies(still -> assertThat(still.attempts()).isEqualTo(2));
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("a moment that a worker has claimed already happens once, and before the input that finds it passed")
    void besideAClaim() throws Exception {
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Thread test = Thread.currentThread();
        Workflow<Moot> promising = Moot.workflow()
                .deadline(
                        Deadline.of("answer").hours(24),
                        promise -> promise.whenMissed(late -> late.send(PROCLAIM, moot -> {
                            if (!Thread.currentThread().equals(test)) {
                                claimed.countDown();
                                await(mayGoOn);
                            }
                            return say("sorry");
                        })))
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
                .task(SETTLE, Moot::heard)
                .end("over");
        now = MONDAY;
        Host host = build(emptyHost(() -> now)
                .run(promising)
                .delivering(PROCLAIM, (word, delivery) -> told.add(delivery.step())));
        host.start(promising, CALL, CLERKS).orElseThrow();
        pass(Duration.ofDays(2));
        CompletableFuture<Void> worker = CompletableFuture.runAsync(host::runDue);
        await(claimed);

        host.complete("case-1", HEAR, say("heard"), CLERKS).orElseThrow();
        mayGoOn.countDown();
        worker.get(50, TimeUnit.SECONDS);
        host.runDue();

        assertThat(journal(host, promising).subList(2, 6))
                .containsExactly(
                        "24h missed answer (time)",
                        "24h sent proclaim#3 (time)",
                        "48h done hear#2 (clerk)",
                        "48h opened settle#4 (clerk)");
        assertThat(journal(host, promising)).hasSize(6);
        assertThat(told).containsExactly("proclaim");
        assertThat(host.parked()).isEmpty();
        assertThat(host.nextDue()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
