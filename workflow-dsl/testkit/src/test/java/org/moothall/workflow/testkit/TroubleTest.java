// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.Moot.APPEALED;
import static org.moothall.workflow.testkit.Moot.ARRIVED;
import static org.moothall.workflow.testkit.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.Moot.HEAR;
import static org.moothall.workflow.testkit.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.Moot.REEVE;
import static org.moothall.workflow.testkit.Moot.RING_BELL;
import static org.moothall.workflow.testkit.Moot.SETTLE;
import static org.moothall.workflow.testkit.Moot.SUMMON;
import static org.moothall.workflow.testkit.Moot.WHISPERED;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.Deadline;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.testkit.Moot.Call;
import org.moothall.workflow.testkit.Moot.Word;

@DisplayName("When things go wrong,")
class TroubleTest {
    private static final Call CALL = new Call("wulf");
    private static final Word DONG = new Word("dong");

    private static Word say(String text) {
        return new Word(text);
    }

    private static Workflow<Moot> ringing() {
        return Moot.workflow()
                .anytime(
                        CALLED_OFF,
                        Moot::heard,
                        off -> off.send(PROCLAIM, Moot::word).end("called off"))
                .alongside(WHISPERED, Moot::heard, whisper -> whisper.send(PROCLAIM, Moot::word))
                .start(Call.class, Moot::called)
                .call(RING_BELL, Moot::word, Moot::heard)
                .send(PROCLAIM, Moot::word)
                .task(HEAR, Moot::heard, Moot::reeve)
                .end("over");
    }

    private static String message(Answer answer) {
        return answer.fold(accepted -> "accepted", refusal -> refusal.message());
    }

    @Nested
    @DisplayName("an effect that is parked")
    class Parked {
        private final List<String> delivered = new ArrayList<>();
        private final WorkflowTestkit<Moot> testkit = WorkflowTestkit.of(ringing())
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

            testkit.host().redrive(parked);

            assertThat(testkit.host().outbox(moot.id()).get(0).status()).isEqualTo(Status.DELIVERED);
        }

        @Test
        @DisplayName("is withdrawn when the case is erased, since nobody knows any more what to deliver")
        void isWithdrawnWhenErased() {
            var silent = WorkflowTestkit.of(ringing()).delivering(PROCLAIM, (word, delivery) -> {
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
            var testkit = WorkflowTestkit.of(ringing()).answering(RING_BELL, (word, delivery) -> {
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
            var testkit = WorkflowTestkit.of(Moot.workflow()
                            .anytime(CALLED_OFF, Moot::heard, off -> off.end("called off"))
                            .start(Call.class, Moot::called)
                            .task(HEAR, Moot::heard, Moot::reeve)
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
            var testkit = WorkflowTestkit.of(ringing()).answering(RING_BELL, (word, delivery) -> nothing());
            var moot = testkit.start(CALL);

            testkit.pass(Duration.ofDays(2));

            assertThat(moot).isWaitingFor(RING_BELL);
            assertThat(testkit.host().parked()).hasSize(1);
        }

        @Test
        @DisplayName("is one for each name")
        void isOneForEachName() {
            var builder = InMemoryHost.builder(SimulatedTime.startingAt(java.time.Instant.EPOCH))
                    .answering(RING_BELL, (word, delivery) -> DONG);

            assertThatThrownBy(() -> builder.answering(RING_BELL, (word, delivery) -> DONG))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'ring-bell' has a handler already");
        }
    }

    @Nested
    @DisplayName("a timer whose function throws")
    class Timers {
        private final Deadline soon = Deadline.of("soon").days(1);
        private final boolean[] mended = {false};
        private final WorkflowTestkit<Moot> testkit = WorkflowTestkit.of(Moot.workflow()
                        .deadline(
                                soon,
                                promise -> promise.metWhen("settled", Moot::isSettled)
                                        .whenMissed(late -> late.send(SUMMON, this::letter)))
                        .alongside(WHISPERED, Moot::heard, whisper -> whisper.send(PROCLAIM, Moot::word))
                        .start(Call.class, Moot::called)
                        .task(HEAR, Moot::heard, Moot::reeve)
                        .task(SETTLE, Moot::heard, Moot::reeve)
                        .end("over"))
                .delivering(PROCLAIM, (word, delivery) -> {});
        private final CaseUnderTest<Moot> moot = testkit.start(CALL);

        Timers() {
            testkit.pass(Duration.ofDays(3));
        }

        private Word letter(Moot any) {
            if (!mended[0]) {
                throw new IllegalStateException("no parchment");
            }
            return say("late");
        }

        @Test
        @DisplayName("is parked without changing the case, and can be redriven")
        void isParked() {
            OutboxItem parked = testkit.host().parked().get(0);
            assertThat(parked.step()).isEqualTo("soon");
            assertThat(parked.failure()).isEqualTo("java.lang.IllegalStateException");
            assertThat(moot).hasSent(SUMMON, 0);

            mended[0] = true;
            testkit.host().redrive(parked);

            assertThat(moot).hasSent(SUMMON, 1).hasMissed(soon);
            assertThat(testkit.host().parked()).isEmpty();
        }

        @Test
        @DisplayName("holds up nothing that the case sends")
        void holdsUpNothing() {
            moot.tell(WHISPERED, say("psst"));

            assertThat(testkit.host().outbox(moot.id()))
                    .filteredOn(item -> item.step().equals("proclaim"))
                    .extracting(OutboxItem::status)
                    .containsExactly(Status.DELIVERED);
        }

        @Test
        @DisplayName("is forgotten when the deadline stops")
        void isForgotten() {
            moot.complete(HEAR, say("settled"));

            assertThat(testkit.host().parked()).isEmpty();
        }
    }

    @Nested
    @DisplayName("a function of the council's that gives nothing is named, and nothing changes:")
    class GivesNothing {
        private void fails(Workflow<Moot> workflow, String message) {
            var testkit = WorkflowTestkit.of(workflow);
            assertThatThrownBy(() -> testkit.start(CALL).complete(HEAR, say("heard")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
            assertThat(testkit.host().worklist(REEVE)).hasSizeBetween(0, 1);
        }

        @Test
        @DisplayName("at the start")
        void atTheStart() {
            fails(
                    Moot.workflow()
                            .start(Call.class, call -> nothing())
                            .task(HEAR, Moot::heard, Moot::reeve)
                            .end("over"),
                    "the function that opens a case of 'moot' gave nothing");
        }

        @Test
        @DisplayName("on a task")
        void onATask() {
            fails(
                    Moot.workflow()
                            .start(Call.class, Moot::called)
                            .task(HEAR, (moot, word) -> nothing(), Moot::reeve)
                            .end("over"),
                    "the function of 'hear' gave nothing");
        }

        @Test
        @DisplayName("as a notice's content or an effect's question")
        void asContent() {
            fails(
                    Moot.workflow()
                            .start(Call.class, Moot::called)
                            .task(HEAR, Moot::heard, Moot::reeve)
                            .send(PROCLAIM, moot -> nothing())
                            .end("over"),
                    "the function of 'proclaim' gave nothing");
            fails(
                    Moot.workflow()
                            .start(Call.class, Moot::called)
                            .task(HEAR, Moot::heard, Moot::reeve)
                            .call(RING_BELL, moot -> nothing(), Moot::heard)
                            .end("over"),
                    "the function of 'ring-bell' gave nothing");
        }

        @Test
        @DisplayName("as an answer to a decision table's question")
        void asAnAnswer() {
            Input<Moot, Boolean> loud = Input.yesOrNo("loud", moot -> nothing());
            DecisionTable<Moot, String> table = DecisionTable.of("volume", Moot.class, String.class)
                    .when(loud.is(true))
                    .then("loud")
                    .when(loud.is(false))
                    .then("quiet")
                    .complete();
            fails(
                    Moot.workflow()
                            .start(Call.class, Moot::called)
                            .task(HEAR, Moot::heard, Moot::reeve)
                            .decide(table, (moot, volume) -> moot)
                            .end("over"),
                    "input 'loud' was not answered");
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Nested
    @DisplayName("a request")
    class Requests {
        private final WorkflowTestkit<Moot> testkit = WorkflowTestkit.of(ringing());
        private final Request request = Request.by(Actor.of("clerk", REEVE)).withKey("web:1");

        @Test
        @DisplayName("whose key was used for another case is refused, not taken for its repetition")
        void forAnotherCase() {
            var one = testkit.start(CALL);
            var other = testkit.start(CALL);
            testkit.host().tell(one.id(), WHISPERED, say("psst"), request);

            assertThat(message(testkit.host().tell(other.id(), WHISPERED, say("psst"), request)))
                    .isEqualTo("the key of this request was used before, for something else [MH-W027]");
        }

        @Test
        @DisplayName("that tells a task as if it were an event is a mistake in the code, and goes round no role")
        void thatTellsATask() {
            var moot = testkit.start(CALL).answer(RING_BELL, DONG);

            assertThatThrownBy(() -> moot.tell(Event.of("hear", Word.class), say("heard")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'hear' is no event of workflow 'moot' version 1");
            assertThatThrownBy(() -> moot.complete(Task.of("ring-bell", Word.class), DONG))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'ring-bell' is no task of workflow 'moot' version 1");
            assertThat(moot).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName(
                "to open a case under an id that is taken is a mistake in the code, and leaves the first one alone")
        void underAnIdThatIsTaken() {
            var host = InMemoryHost.builder(SimulatedTime.startingAt(java.time.Instant.EPOCH))
                    .run(ringing())
                    .caseIds(number -> "the-only-one")
                    .build();
            Workflow<Moot> workflow = ringing();
            host.start(workflow, CALL, Request.by(Actor.of("clerk")));

            assertThatThrownBy(() -> host.start(workflow, CALL, Request.by(Actor.of("clerk"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("there is a case the-only-one already; give the host case ids that never repeat");
            assertThat(host.cases(workflow)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("after the end")
    class AfterTheEnd {
        @Test
        @DisplayName("a case that has been erased is not opened again")
        void anErasedCase() {
            var testkit = WorkflowTestkit.of(Moot.workflow()
                    .reopenedBy(APPEALED, Moot::heard, again -> again.end("again"))
                    .start(Call.class, Moot::called)
                    .task(HEAR, Moot::heard, Moot::reeve)
                    .end("over"));
            var moot = testkit.start(CALL).complete(HEAR, say("heard"));
            testkit.pass(Duration.ofDays(200));

            assertThat(message(moot.tryToTell(APPEALED, say("unfair"))))
                    .isEqualTo("case case-1 cannot take 'appealed': the case has ended and has been erased [MH-W022]");
        }

        @Test
        @DisplayName("a case that is kept for no time at all is erased at once")
        void keptForNoTime() {
            var testkit = WorkflowTestkit.of(Workflow.of("moot", Moot.class)
                    .version(1)
                    .keepFor(Period.ZERO, Moot::erased)
                    .start(Call.class, Moot::called)
                    .end("over"));

            assertThat(testkit.start(CALL))
                    .hasEnded("over")
                    .has("nobody", moot -> moot.villagers().isEmpty());
        }

        @Test
        @DisplayName("an opened case is kept for its whole time again")
        void keptForItsWholeTimeAgain() {
            var testkit = WorkflowTestkit.of(Moot.workflow()
                    .reopenedBy(
                            APPEALED,
                            Moot::heard,
                            again ->
                                    again.task(SETTLE, Moot::heard, Moot::reeve).end("again"))
                    .start(Call.class, Moot::called)
                    .end("over"));
            var moot = testkit.start(CALL);
            testkit.pass(Duration.ofDays(100));
            moot.tell(APPEALED, say("unfair"));
            testkit.pass(Duration.ofDays(100));
            assertThat(moot).isOpen().has("somebody", it -> !it.villagers().isEmpty());
            moot.complete(SETTLE, say("so be it"));
            testkit.pass(Duration.ofDays(100));

            assertThat(moot)
                    .hasEnded("again")
                    .has("somebody", it -> !it.villagers().isEmpty());
        }
    }

    @Test
    @DisplayName("time does not pass inside a handler, which says so")
    void timeDoesNotPassInsideAHandler() {
        var kit = new ArrayList<WorkflowTestkit<Moot>>();
        var testkit = WorkflowTestkit.of(ringing()).answering(RING_BELL, (word, delivery) -> {
            kit.get(0).host().tell("case-1", WHISPERED, say("psst"), Request.by(Actor.of("clerk")));
            kit.get(0).pass(Duration.ofHours(1));
            return DONG;
        });
        kit.add(testkit);

        testkit.start(CALL);

        assertThat(testkit.host().outbox("case-1").get(0).failure()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    @DisplayName("an event that nobody waits for yet is refused, and the case says what it waits for")
    void anEventThatNobodyWaitsFor() {
        var moot = WorkflowTestkit.of(ringing()).start(CALL);

        assertThat(message(moot.tryToTell(ARRIVED, say("here"))))
                .isEqualTo("case case-1 cannot take 'arrived': it waits for 'ring-bell' [MH-W021]");
    }
}
