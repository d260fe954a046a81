// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of failures: other work goes on when a function or a handler throws, whatever it throws. */
abstract class FailureContract extends Chapter {
    private static final Request CLERKS = Request.by(CLERK);
    private static final Deadline HOUR = Deadline.of("hour").hours(1);

    private Instant now = MONDAY;
    private final List<String> told = new ArrayList<>();

    FailureContract(HostContract contract) {
        super(contract);
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    private static Stream<DynamicTest> each(Consumer<Thrown> test) {
        return Arrays.stream(Thrown.values())
                .map(thrown -> DynamicTest.dynamicTest(thrown.className(), () -> test.accept(thrown)));
    }

    private Host host(Workflow<Moot> workflow, Consumer<HostBuilder> settings) {
        now = MONDAY;
        told.clear();
        HostBuilder builder = emptyHost(() -> now).run(workflow);
        settings.accept(builder);
        return build(builder);
    }

    private static String start(Host host, Workflow<Moot> workflow, String matter) {
        return host.start(workflow, new Call(matter), CLERKS).orElseThrow().caseId();
    }

    /** As a worker does: an interrupt ends one run, and not the next. */
    private void pass(Duration duration, Host host) {
        now = now.plus(duration);
        for (int run = 0; run < 3; run++) {
            host.runDue();
            Thread.interrupted();
        }
    }

    private static boolean isBad(Moot moot) {
        return moot.villagers().containsKey("bad");
    }

    private static Word word(Moot moot, Thrown thrown) {
        return isBad(moot)
                ? thrown.now()
                : say(moot.villagers().keySet().iterator().next());
    }

    private void isParked(Host host, String step, Thrown thrown, int attempts) {
        assertThat(host.parked()).singleElement().satisfies(item -> {
            assertThat(item.step()).isEqualTo(step);
            assertThat(item.failure()).isEqualTo(thrown.className());
            assertThat(item.attempts()).isEqualTo(attempts);
        });
        assertThat(host.troubles()).isEqualTo(new Troubles(0, 1));
    }

    @Nested
    @DisplayName("a timer")
    class Timers {
        @TestFactory
        @DisplayName("of a race is parked, and the others fire")
        Stream<DynamicTest> ofARace() {
            return each(thrown -> {
                Workflow<Moot> racing = Moot.workflow()
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .race(first -> first.on(CALLED_OFF, Moot::heard, off -> off)
                                .after(HOUR, late -> late.send(PROCLAIM, moot -> word(moot, thrown))))
                        .end("over");
                Host host = host(racing, at -> at.delivering(PROCLAIM, (word, delivery) -> told.add(word.text())));
                start(host, racing, "bad");
                start(host, racing, "good");

                pass(Duration.ofHours(2), host);

                assertThat(told).containsExactly("good");
                isParked(host, "hour", thrown, 1);
                assertThat(host.nextDue()).isPresent();
            });
        }

        @TestFactory
        @DisplayName("of a promise is parked, when it warns and when it is missed, and the others fire")
        Stream<DynamicTest> ofAPromise() {
            return each(thrown -> {
                Workflow<Moot> promising = Moot.workflow()
                        .deadline(
                                Deadline.of("soon").hours(2),
                                promise -> promise.warnsAfter(1, soon -> soon.send(SUMMON, moot -> word(moot, thrown)))
                                        .whenMissed(late -> late.send(PROCLAIM, moot -> word(moot, thrown))))
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .task(HEAR, Moot::heard)
                        .end("over");
                Host host = host(
                        promising,
                        at -> at.delivering(SUMMON, (word, delivery) -> told.add("soon"))
                                .delivering(PROCLAIM, (word, delivery) -> told.add("late")));
                start(host, promising, "bad");
                start(host, promising, "good");

                pass(Duration.ofHours(1), host);
                pass(Duration.ofHours(1), host);

                assertThat(told).containsExactly("soon", "late");
                isParked(host, "soon", thrown, 1);
            });
        }

        @TestFactory
        @DisplayName("that ends the keeping is parked, and other cases are erased")
        Stream<DynamicTest> ofTheKeeping() {
            return each(thrown -> {
                Workflow<Moot> keeping = Workflow.of("moot", Moot.class)
                        .version(1)
                        .keepFor(Period.ofDays(1), moot -> isBad(moot) ? thrown.now() : moot.erased())
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .end("over");
                Host host = host(keeping, at -> {});
                start(host, keeping, "bad");
                String good = start(host, keeping, "good");

                pass(Duration.ofDays(2), host);

                assertThat(host.find(keeping, good).orElseThrow().data().villagers())
                        .isEmpty();
                isParked(host, "keeping", thrown, 1);
            });
        }

        @TestFactory
        @DisplayName("that is redriven and throws again stays parked, with one attempt more")
        Stream<DynamicTest> thatIsRedriven() {
            return each(thrown -> {
                Workflow<Moot> racing = Moot.workflow()
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .race(first -> first.on(CALLED_OFF, Moot::heard, off -> off)
                                .after(HOUR, late -> late.send(PROCLAIM, moot -> word(moot, thrown))))
                        .end("over");
                Host host = host(racing, at -> {});
                String bad = start(host, racing, "bad");
                pass(Duration.ofHours(2), host);

                Answer answer = host.redrive(host.parked().get(0), CLERKS);
                Thread.interrupted();

                assertThat(answer).isInstanceOf(Answer.Accepted.class);
                isParked(host, "hour", thrown, 2);
                assertThat(host.find(racing, bad).orElseThrow().isOpen()).isTrue();
            });
        }
    }

    @Nested
    @DisplayName("a handler")
    class Handlers {
        private final Workflow<Moot> telling = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(PROCLAIM, moot -> say(moot.villagers().keySet().iterator().next()))
                .task(HEAR, Moot::heard)
                .end("over");

        private Host telling(Thrown thrown) {
            return host(
                    telling,
                    at -> at.delivering(
                            PROCLAIM,
                            (word, delivery) -> told.add(word.text().equals("bad") ? thrown.now() : word.text())));
        }

        @TestFactory
        @DisplayName("costs its letter an attempt; who opened the case is answered, and other letters go out")
        Stream<DynamicTest> costsAnAttempt() {
            return each(thrown -> {
                Host host = telling(thrown);

                String bad = start(host, telling, "bad");
                boolean wasInterrupted = Thread.interrupted();
                start(host, telling, "good");

                assertThat(wasInterrupted).isEqualTo(thrown == Thrown.INTERRUPTED);
                assertThat(told).containsExactly("good");
                OutboxItem item = host.outbox(bad).get(0);
                assertThat(item.status()).isEqualTo(Status.WAITING);
                assertThat(item.attempts()).isEqualTo(1);
                assertThat(item.failure()).isEqualTo(thrown.className());
                assertThat(host.failing()).containsExactly(new Failing(item, MONDAY.plusSeconds(60)));
                assertThat(host.troubles()).isEqualTo(new Troubles(1, 0));
            });
        }

        @TestFactory
        @DisplayName("that always throws has its letter parked after six attempts")
        Stream<DynamicTest> thatAlwaysThrows() {
            return each(thrown -> {
                Host host = telling(thrown);
                start(host, telling, "bad");
                Thread.interrupted();

                for (int hour = 0; hour < 6; hour++) {
                    pass(Duration.ofHours(9), host);
                }

                isParked(host, "proclaim", thrown, 6);
                assertThat(host.failing()).isEmpty();
            });
        }

        @TestFactory
        @DisplayName("whose answer the case cannot take has its call parked")
        Stream<DynamicTest> whoseAnswerIsNotTaken() {
            return each(thrown -> {
                Workflow<Moot> asking = Moot.workflow()
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .call(RING_BELL, moot -> say("ring"), (moot, dong) -> isBad(moot) ? thrown.now() : moot)
                        .end("over");
                Host host = host(asking, at -> at.answering(RING_BELL, (word, delivery) -> DONG));

                start(host, asking, "bad");
                Thread.interrupted();
                String good = start(host, asking, "good");

                assertThat(host.find(asking, good).orElseThrow().isOpen()).isFalse();
                isParked(host, "ring-bell", thrown, 1);
            });
        }
    }

    @Nested
    @DisplayName("an interrupt")
    class Interrupts {
        private final Workflow<Moot> telling = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(PROCLAIM, moot -> say("so be it"))
                .task(HEAR, Moot::heard)
                .end("over");
        private final List<String> tried = new ArrayList<>();
        private boolean isDown = true;
        private boolean sleeps;

        private void deliver(String key) throws InterruptedException {
            if (isDown) {
                throw new IllegalStateException("no parchment");
            }
            tried.add(key);
            if (tried.size() == 1) {
                Thread.currentThread().interrupt();
                if (sleeps) {
                    Thread.sleep(10_000);
                }
            }
        }

        private Host tenDueAgain() {
            Host host = host(telling, at -> at.delivering(PROCLAIM, (word, delivery) -> deliver(delivery.key())));
            for (int i = 0; i < 10; i++) {
                start(host, telling, "matter");
            }
            now = now.plusSeconds(60);
            isDown = false;
            return host;
        }

        @Test
        @DisplayName("ends the run after the delivery that is under way, costs the others nothing, and is not lost")
        void endsTheRun() {
            sleeps = true;
            Host host = tenDueAgain();

            host.runDue();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(tried).hasSize(1);
            assertThat(host.failing())
                    .extracting(failing -> failing.item().attempts())
                    .containsExactly(2, 1, 1, 1, 1, 1, 1, 1, 1, 1);
            host.runDue();
            assertThat(tried).hasSize(10);
        }

        @Test
        @DisplayName("does not make a delivery fail whose handler returns")
        void doesNotMakeItFail() {
            Host host = tenDueAgain();

            host.runDue();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(host.failing())
                    .hasSize(9)
                    .allMatch(failing -> failing.item().attempts() == 1);
            assertThat(host.outbox("case-1").get(0).status()).isEqualTo(Status.DELIVERED);
        }

        @Test
        @DisplayName("that is there already lets nothing begin")
        void letsNothingBegin() {
            Host host = tenDueAgain();

            Thread.currentThread().interrupt();
            host.runDue();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(tried).isEmpty();
        }
    }

    @Nested
    @DisplayName("people see what is in trouble:")
    class Seen {
        private final Workflow<Moot> telling = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(PROCLAIM, moot -> say("so be it"))
                .task(HEAR, Moot::heard)
                .end("over");
        private final Host host = host(
                telling,
                at -> at.delivering(PROCLAIM, (word, delivery) -> {
                    throw new IllegalStateException("no parchment");
                }));

        Seen() {
            for (int i = 0; i < 5; i++) {
                start(host, telling, "matter");
            }
        }

        private static List<String> ids(List<OutboxItem> items) {
            return items.stream().map(OutboxItem::caseId).toList();
        }

        @Test
        @DisplayName("what fails, page by page, and how much there is")
        void whatFails() {
            List<Failing> first = host.failingPage(null, 2);
            List<Failing> second = host.failingPage(first.get(1), 2);
            List<Failing> third = host.failingPage(second.get(1), 2);

            assertThat(Stream.of(first, second, third).flatMap(List::stream)).isEqualTo(host.failing());
            assertThat(ids(third.stream().map(Failing::item).toList())).containsExactly("case-5");
            assertThat(host.failingPage(third.get(0), 2)).isEmpty();
            assertThat(host.troubles()).isEqualTo(new Troubles(5, 0));
        }

        @Test
        @DisplayName("what is parked, page by page, also when what a page ended with has gone")
        void whatIsParked() {
            for (int i = 0; i < 6; i++) {
                pass(Duration.ofHours(9), host);
            }
            List<OutboxItem> first = host.parkedPage(null, 2);
            assertThat(ids(first)).containsExactly("case-1", "case-2");
            assertThat(host.troubles()).isEqualTo(new Troubles(0, 5));

            host.redrive(first.get(1), CLERKS).orElseThrow();

            assertThat(ids(host.parkedPage(first.get(1), 9))).containsExactly("case-3", "case-4", "case-5");
        }

        @Test
        @DisplayName("who had it tried again, in the journal, once however often that request is repeated")
        void whoHadItTriedAgain() {
            for (int i = 0; i < 6; i++) {
                pass(Duration.ofHours(9), host);
            }
            OutboxItem parked = host.parked().get(0);
            Request request = CLERKS.withKey("redrive:1");

            Answer answer = host.redrive(parked, request);
            Answer repeated = host.redrive(parked, request);

            assertThat(repeated).isEqualTo(answer).isEqualTo(new Answer.Accepted("case-1", 2));
            List<Entry> journal = host.find(telling, "case-1").orElseThrow().journal();
            assertThat(journal.get(journal.size() - 1).text())
                    .isEqualTo("redriven proclaim#1: after 6 attempts (clerk)");
            assertThat(journal)
                    .filteredOn(entry -> entry.what() == Entry.What.REDRIVEN)
                    .hasSize(1);
            assertThat(host.parked().get(0).attempts()).isEqualTo(7);
        }

        @Test
        @DisplayName("what is not parked any more is refused to be tried again, and so is what is of no case")
        void whatIsNotParked() {
            OutboxItem waiting = host.outbox("case-1").get(0);
            OutboxItem nobodys = new OutboxItem("case-9", "proclaim", 1, "", Status.PARKED, 6, MONDAY, "");

            assertThat(message(host.redrive(waiting, CLERKS)))
                    .isEqualTo("'proclaim' of case case-1 is not parked any more [MH-W030]");
            assertThat(message(host.redrive(nobodys, CLERKS))).isEqualTo("there is no case case-9 [MH-W020]");
        }
    }
}
