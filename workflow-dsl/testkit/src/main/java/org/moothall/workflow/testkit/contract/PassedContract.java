// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.TaskState;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract of an input after moments of its case passed unseen. Nobody ever looks here, unless said. */
abstract class PassedContract extends Chapter {
    private static final Request CLERKS = Request.by(CLERK);
    private static final Deadline WINDOW = Deadline.of("window").hours(24);

    private final List<String> told = new ArrayList<>();
    private Instant now = MONDAY;

    PassedContract(HostContract contract) {
        super(contract);
    }

    private Host begin(Workflow<Moot> workflow) {
        now = MONDAY;
        HostBuilder builder = emptyHost(() -> now).run(workflow);
        String sent = workflow.shape().toString();
        Stream.of(PROCLAIM, SUMMON)
                .filter(notice -> sent.contains("notice=" + notice.name()))
                .forEach(notice -> builder.delivering(notice, (word, delivery) -> told.add(delivery.step())));
        Host host = build(builder);
        host.start(workflow, CALL, CLERKS).orElseThrow();
        return host;
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Nested
    @DisplayName("a race")
    class Races {
        private final Workflow<Moot> racing = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .race(first -> first.on(HEARD, Moot::heard, heard -> heard)
                        .after(
                                WINDOW,
                                over -> over.send(PROCLAIM, moot -> say("closed"))
                                        .end("window closed")))
                .end("objection accepted");

        @Test
        @DisplayName("is won by the moment that came before the event, and what follows happened at that moment")
        void isWonByTheMoment() {
            Host host = begin(racing);
            pass(Duration.ofDays(3));

            assertThat(message(host.tell("case-1", HEARD, say("I object"), CLERKS)))
                    .isEqualTo("case case-1 cannot take 'heard': the case has ended: window closed [MH-W022]");
            assertThat(last(4, journal(host, racing)))
                    .containsExactly(
                            "24h done window#2 (time)",
                            "24h cancelled heard#1 (time)",
                            "24h sent proclaim#3 (time)",
                            "24h ended: window closed (time)");
            assertThat(told).containsExactly("proclaim");
        }

        @Test
        @DisplayName(
                "is won by the moment when the event comes at that very moment, and by the event when it comes just before")
        void atTheVeryMoment() {
            Host host = begin(racing);
            pass(Duration.ofDays(1).minusNanos(1000));
            host.tell("case-1", HEARD, say("I object"), CLERKS).orElseThrow();
            assertThat(host.find(racing, "case-1").orElseThrow().outcome()).contains("objection accepted");

            Host other = begin(racing);
            pass(Duration.ofDays(1));
            other.tell("case-1", HEARD, say("I object"), CLERKS);
            assertThat(other.find(racing, "case-1").orElseThrow().outcome()).contains("window closed");
        }

        @Test
        @DisplayName("that leads to another is over when both periods are, each from where the one before it ended")
        void oneAfterTheOther() {
            Workflow<Moot> three = Moot.workflow()
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .race(first -> first.on(HEARD, Moot::heard, heard -> heard)
                            .after(
                                    WINDOW,
                                    over -> over.send(SUMMON, moot -> say("a reminder"))
                                            .backTo(HEARD, 2, never -> never.end("never heard"))))
                    .end("heard");
            Host host = begin(three);
            pass(Duration.ofHours(71));
            host.tell("case-1", HEARD, say("here"), CLERKS).orElseThrow();
            assertThat(journal(host, three))
                    .filteredOn(line -> line.contains("sent summon"))
                    .containsExactly("24h sent summon#3 (time)", "48h sent summon#6 (time)");

            Host late = begin(three);
            pass(Duration.ofDays(3));
            late.tell("case-1", HEARD, say("here"), CLERKS);
            assertThat(late.find(three, "case-1").orElseThrow().outcome()).contains("never heard");
        }
    }

    @Nested
    @DisplayName("a promise")
    class Promises {
        private final Workflow<Moot> promising = Moot.workflow()
                .deadline(
                        Deadline.of("answer").hours(48),
                        promise -> promise.metWhen("settled", Moot::isSettled)
                                .warnsAfter(24, soon -> soon.send(SUMMON, moot -> say("hurry")))
                                .whenMissed(late -> late.send(PROCLAIM, moot -> say("sorry"))))
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
                .task(Moot.SETTLE, Moot::heard)
                .end("over");

        @Test
        @DisplayName("that is met late has warned and was missed before, each at its moment, with what follows")
        void hasWarnedAndWasMissed() {
            Host host = begin(promising);
            pass(Duration.ofDays(8));

            host.complete("case-1", HEAR, say("settled"), CLERKS).orElseThrow();

            assertThat(journal(host, promising).subList(2, 8))
                    .containsExactly(
                            "24h warned answer (time)",
                            "24h sent summon#4 (time)",
                            "48h missed answer (time)",
                            "48h sent proclaim#5 (time)",
                            "192h done hear#2 (clerk)",
                            "192h opened settle#6 (clerk)");
            assertThat(journal(host, promising)).last().isEqualTo("192h met answer: late (clerk)");
            assertThat(told).containsExactly("summon", "proclaim");
        }

        @Test
        @DisplayName("that is met between its warning and its end has warned and was not missed")
        void hasWarned() {
            Host host = begin(promising);
            pass(Duration.ofHours(30));

            host.complete("case-1", HEAR, say("settled"), CLERKS).orElseThrow();
            pass(Duration.ofDays(8));
            host.runDue();

            assertThat(journal(host, promising)).last().isEqualTo("30h met answer (clerk)");
            assertThat(told).containsExactly("summon");
        }
    }

    @Nested
    @DisplayName("the keeping")
    class Keeping {
        private final Workflow<Moot> keeping = Moot.workflow()
                .reopenedBy(APPEALED, Moot::heard, again -> again.end("again"))
                .start(Call.class, Moot::called)
                .byAnybody()
                .end("over");

        @Test
        @DisplayName("that has ended lets nobody open the case again, and the case is erased")
        void letsNobodyOpenIt() {
            Host host = begin(keeping);
            pass(Duration.ofDays(200));

            assertThat(message(host.tell("case-1", APPEALED, say("unfair"), CLERKS)))
                    .isEqualTo("case case-1 cannot take 'appealed': the case has ended and has been erased [MH-W022]");
            assertThat(host.find(keeping, "case-1").orElseThrow().data().villagers())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("whatever comes in,")
    class EveryEntry {
        private final Workflow<Moot> waiting = Moot.workflow()
                .deadline(Deadline.of("answer").hours(24), promise -> promise)
                .alongside(WHISPERED, Moot::heard, whisper -> whisper)
                .start(Call.class, Moot::called)
                .byAnybody()
                .all(
                        "both",
                        both -> both.branch("task", task -> task.task(HEAR, Moot::heard))
                                .branch("event", event -> event.await(HEARD, Moot::heard))
                                .branch("call", call -> call.call(RING_BELL, moot -> say("ring"), Moot::heard)))
                .end("over");

        private DynamicTest takes(String name, BiFunction<Host, Request, Answer> asked) {
            return DynamicTest.dynamicTest(name, () -> {
                Host host = begin(waiting);
                pass(Duration.ofDays(2));
                Request request = CLERKS.withKey(name);

                Answer answer = asked.apply(host, request);
                pass(Duration.ofDays(2));

                assertThat(answer).isEqualTo(new Answer.Accepted("case-1", 3));
                assertThat(asked.apply(host, request)).isEqualTo(answer);
                assertThat(journal(host, waiting)).contains("24h missed answer (time)", "24h missed answer (time)");
                assertThat(journal(host, waiting))
                        .filteredOn(line -> line.contains("missed"))
                        .hasSize(1);
                assertThat(journal(host, waiting)).last().asString().startsWith("48h ");
            });
        }

        @TestFactory
        @DisplayName("takes the moments that have passed first")
        Stream<DynamicTest> takesTheMomentsFirst() {
            return Stream.of(
                    takes("complete", (host, by) -> host.complete("case-1", HEAR, say("heard"), by)),
                    takes("completeItem", (host, by) -> host.completeItem(item(), HEAR, say("heard"), by)),
                    takes("tell", (host, by) -> host.tell("case-1", HEARD, say("heard"), by)),
                    takes("tell beside", (host, by) -> host.tell("case-1", WHISPERED, say("psst"), by)),
                    takes("tellWaiting", (host, by) -> host.tellWaiting(place(), HEARD, say("heard"), by)),
                    takes("answer", (host, by) -> host.answer("case-1", RING_BELL, DONG, by)),
                    takes("answerItem", (host, by) -> host.answerItem(call(host), RING_BELL, DONG, by)));
        }

        private WorkItem item() {
            return new WorkItem("case-1", "moot", 1, HEAR.name(), 2, List.of(REEVE.name()), "", MONDAY, null);
        }

        private CaseSnapshot.Waiting place() {
            return new CaseSnapshot.Waiting("case-1", HEARD.name(), 3, List.of(), null, TaskState.FREE);
        }

        private OutboxItem call(Host host) {
            return host.outbox("case-1").get(0);
        }

        @Test
        @DisplayName("a refused input leaves them taken, and so does one whose form is faulty")
        void aRefusedInput() {
            Host host = begin(waiting);
            pass(Duration.ofDays(2));

            assertThat(host.complete("case-1", HEAR, say(" "), CLERKS)).isInstanceOf(Answer.Refused.class);

            assertThat(journal(host, waiting)).last().isEqualTo("24h missed answer (time)");
        }

        @Test
        @DisplayName("an answer of a handler too")
        void anAnswerOfAHandler() {
            now = MONDAY;
            Host host = build(emptyHost(() -> now).run(waiting).answering(RING_BELL, (word, delivery) -> {
                pass(Duration.ofDays(2));
                return DONG;
            }));
            host.start(waiting, CALL, CLERKS).orElseThrow();

            assertThat(last(2, journal(host, waiting)))
                    .containsExactly("24h missed answer (time)", "48h done ring-bell#4 (system)");
        }
    }

    @Nested
    @DisplayName("a moment whose function throws")
    class Throws {
        @TestFactory
        @DisplayName("is parked, and the input goes on; redriven, it comes after")
        Stream<DynamicTest> isParked() {
            return Stream.of(Thrown.values())
                    .map(thrown -> DynamicTest.dynamicTest(thrown.className(), () -> isParked(thrown)));
        }

        private void isParked(Thrown thrown) {
            boolean[] isMended = {false};
            Workflow<Moot> faulty = Moot.workflow()
                    .deadline(
                            Deadline.of("answer").hours(24),
                            promise -> promise.whenMissed(
                                    late -> late.send(SUMMON, moot -> isMended[0] ? say("sorry") : thrown.now())))
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .task(HEAR, Moot::heard)
                    .task(Moot.SETTLE, Moot::heard)
                    .end("over");
            Host host = begin(faulty);
            pass(Duration.ofDays(2));

            Answer answer = host.complete("case-1", HEAR, say("heard"), CLERKS);
            Thread.interrupted();

            assertThat(answer).isEqualTo(new Answer.Accepted("case-1", 2));
            assertThat(host.parked()).singleElement().satisfies(item -> {
                assertThat(item.step()).isEqualTo("answer");
                assertThat(item.failure()).isEqualTo(thrown.className());
            });
            isMended[0] = true;
            host.redrive(host.parked().get(0), CLERKS).orElseThrow();
            assertThat(last(3, journal(host, faulty)))
                    .containsExactly(
                            "48h redriven answer#1: after 1 attempt (clerk)",
                            "48h missed answer (time)",
                            "48h sent summon#4 (time)");
        }
    }

    @Test
    @DisplayName("moments are taken in order, and of two at one moment the one that was set first")
    void inOrder() {
        Workflow<Moot> several = Moot.workflow()
                .deadline(Deadline.of("late").hours(48), promise -> promise)
                .deadline(Deadline.of("early").hours(24), promise -> promise)
                .deadline(Deadline.of("as-early").hours(24), promise -> promise)
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
                .end("over");
        Host host = begin(several);
        pass(Duration.ofDays(3));

        host.complete("case-1", HEAR, say("heard"), CLERKS).orElseThrow();

        assertThat(host.find(several, "case-1").orElseThrow().journal())
                .filteredOn(entry -> entry.what() == Entry.What.MISSED)
                .extracting(Entry::step)
                .containsExactly("early", "as-early", "late");
    }

    @Test
    @DisplayName("an event for any time finds the case as its moments have left it")
    void anEventForAnyTime() {
        Workflow<Moot> anytime = Moot.workflow()
                .anytime(CALLED_OFF, Moot::heard, off -> off.end("called off"))
                .start(Call.class, Moot::called)
                .byAnybody()
                .race(first ->
                        first.on(HEARD, Moot::heard, heard -> heard).after(WINDOW, over -> over.end("window closed")))
                .end("never");
        Host host = begin(anytime);
        pass(Duration.ofDays(3));

        assertThat(refusal(host.tell("case-1", CALLED_OFF, say("rain"), CLERKS)).code())
                .isEqualTo("MH-W022");
    }
}
