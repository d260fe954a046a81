// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.workflow.testkit.Moot.APPEALED;
import static org.moothall.workflow.testkit.Moot.ARRIVED;
import static org.moothall.workflow.testkit.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.Moot.HEAR;
import static org.moothall.workflow.testkit.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.Moot.RING_BELL;
import static org.moothall.workflow.testkit.Moot.SETTLE;
import static org.moothall.workflow.testkit.Moot.SUMMON;
import static org.moothall.workflow.testkit.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.Moot.WHISPERED;
import static org.moothall.workflow.testkit.Moot.WITNESS;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.Deadline;
import org.moothall.workflow.Event;
import org.moothall.workflow.Path;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.Moot.Call;
import org.moothall.workflow.testkit.Moot.Villager;
import org.moothall.workflow.testkit.Moot.Word;

@DisplayName("The workflow language")
class LanguageTest {
    private static final Event<Word> RECONSIDERED = Event.of("reconsidered", Word.class);
    private static final Deadline IN_A_FORTNIGHT = Deadline.of("fortnight").days(14);

    private static Path<Moot, Workflow<Moot>> start() {
        return Moot.workflow().start(Call.class, Moot::called);
    }

    private static CaseUnderTest<Moot> run(Workflow<Moot> workflow) {
        return WorkflowTestkit.of(workflow).start(new Call("wulf edith"));
    }

    private static Word say(String text) {
        return new Word(text);
    }

    @Nested
    @DisplayName("waits")
    class Waits {
        @Test
        @DisplayName("for a task, an event and an effect, one after another, and keeps what each of them said")
        void forOneThingAfterAnother() {
            var moot = run(start().task(HEAR, Moot::heard, Moot::reeve)
                    .await(ARRIVED, Moot::heard)
                    .call(RING_BELL, Moot::word, Moot::heard)
                    .end("over"));

            assertThat(moot).isWaitingFor(HEAR);
            moot.complete(HEAR, say("heard"));
            assertThat(moot).isWaitingFor(ARRIVED);
            moot.tell(ARRIVED, say("here"));
            assertThat(moot).isWaitingFor(RING_BELL);
            moot.answer(RING_BELL, say("dong"));

            assertThat(moot).hasBeenThrough(HEAR, ARRIVED, RING_BELL).hasEnded("over");
            assertThat(moot.data().said()).containsExactly("heard", "here", "dong");
        }

        @Test
        @DisplayName("in a race for whichever comes first, and forgets the rest")
        void inARace() {
            Workflow<Moot> race = start().race(
                            first -> first.on(APPEALED, Moot::heard, appeal -> appeal.end("appealed"))
                                    .after(IN_A_FORTNIGHT, over -> over))
                    .end("final");
            var appealed = run(race);
            var testkit = WorkflowTestkit.of(race);
            var silent = testkit.start(new Call("wulf"));

            appealed.tell(APPEALED, say("unfair"));
            testkit.passTo("2026-06-15T23:59");
            assertThat(silent).isOpen();
            testkit.passTo("2026-06-16T00:00");

            assertThat(appealed).hasEnded("appealed");
            assertThat(silent).hasEnded("final");
        }
    }

    @Nested
    @DisplayName("chooses")
    class Chooses {
        private final Workflow<Moot> choice = start().task(HEAR, Moot::heard, Moot::reeve)
                .choose(way -> way.when("loud", Moot::isLoud, loud -> loud.end("hushed"))
                        .otherwise(quiet -> quiet.send(PROCLAIM, Moot::word)))
                .end("calm");

        @Test
        @DisplayName("the first way whose condition holds")
        void theFirstWay() {
            assertThat(run(choice).complete(HEAR, say("loud")))
                    .hasEnded("hushed")
                    .hasSent(PROCLAIM, 0);
        }

        @Test
        @DisplayName("or the one that takes what is left")
        void orWhatIsLeft() {
            assertThat(run(choice).complete(HEAR, say("quiet")))
                    .hasEnded("calm")
                    .hasSent(PROCLAIM, 1);
        }
    }

    @Nested
    @DisplayName("goes several ways side by side")
    class SideBySide {
        private final Workflow<Moot> both = start().all(
                        "both",
                        both -> both.branch("hearing", hearing -> hearing.task(HEAR, Moot::heard, Moot::reeve))
                                .branch(
                                        "witness",
                                        witness -> witness.task(WITNESS, Moot::heard, Moot::reeve)
                                                .when("loud", Moot::isLoud, loud -> loud.end("thrown out"))))
                .task(SETTLE, Moot::heard, Moot::reeve)
                .end("over");

        @Test
        @DisplayName("and on when all have finished, in whatever order")
        void andOnWhenAllHaveFinished() {
            var moot = run(both);

            assertThat(moot).isWaitingFor(HEAR, WITNESS);
            moot.complete(WITNESS, say("seen"));
            assertThat(moot).isWaitingFor(HEAR);
            moot.complete(HEAR, say("heard"));
            assertThat(moot).isWaitingFor(SETTLE);
        }

        @Test
        @DisplayName("and an end in one of them ends the whole, and takes the other tasks off the worklist")
        void anEndInOneEndsTheWhole() {
            var moot = run(both).complete(WITNESS, say("loud"));

            assertThat(moot).hasEnded("thrown out").isWaitingFor();
            assertThat(moot.testkit().host().worklist(Moot.REEVE)).isEmpty();
        }
    }

    @Nested
    @DisplayName("does the same for each part")
    class ForEach {
        private final Workflow<Moot> each = Moot.workflow()
                .alongside(ARRIVED, Moot::arrived, arrival -> arrival)
                .start(Call.class, Moot::called)
                .forEach(
                        VILLAGERS,
                        villager ->
                                villager.send(SUMMON, Villager::summons).task(WITNESS, Villager::heard, Moot::reeve))
                .end("all heard");

        @Test
        @DisplayName("and puts each part back where it came from")
        void andPutsEachPartBack() {
            var moot = run(each);
            assertThat(moot).hasSent(SUMMON, 2).isWaitingFor(WITNESS, WITNESS);

            List<WorkItem> items = moot.testkit().host().worklist(Moot.REEVE);
            moot.completeItem(items.get(1), WITNESS, say("I saw it"));
            moot.completeItem(items.get(0), WITNESS, say("so did I"));

            assertThat(moot).hasEnded("all heard");
            assertThat(moot.data().villagers().get("wulf").answer()).isEqualTo("I saw it");
            assertThat(moot.data().villagers().get("edith").answer()).isEqualTo("so did I");
        }

        @Test
        @DisplayName("and for a part that arrives while others are still open")
        void andForAPartThatArrivesLater() {
            var moot = run(each).tell(ARRIVED, say("aelf"));

            assertThat(moot).hasSent(SUMMON, 3).isWaitingFor(WITNESS, WITNESS, WITNESS);
        }
    }

    @Nested
    @DisplayName("goes back")
    class GoesBack {
        private final Workflow<Moot> loop = start().all(
                        "both",
                        both -> both.branch(
                                        "hearing",
                                        hearing -> hearing.task(HEAR, Moot::heard, Moot::reeve)
                                                .when(
                                                        "loud",
                                                        Moot::isLoud,
                                                        loud -> loud.backTo(
                                                                HEAR, 2, tooMany -> tooMany.end("given up"))))
                                .branch("bell", bell -> bell.call(RING_BELL, Moot::word, Moot::heard)))
                .end("over");

        @Test
        @DisplayName("as often as it may, and then goes another way")
        void asOftenAsItMay() {
            var moot = run(loop).complete(HEAR, say("loud")).complete(HEAR, say("loud"));
            assertThat(moot).isWaitingFor(HEAR, RING_BELL);

            moot.complete(HEAR, say("loud"));

            assertThat(moot).hasEnded("given up");
        }

        @Test
        @DisplayName("out of a branch, which cancels what is open beside it, and keeps count outside")
        void outOfABranch() {
            Workflow<Moot> outward = start().task(SETTLE, Moot::heard, Moot::reeve)
                    .all(
                            "both",
                            both -> both.branch(
                                            "hearing",
                                            hearing -> hearing.task(HEAR, Moot::heard, Moot::reeve)
                                                    .when(
                                                            "loud",
                                                            Moot::isLoud,
                                                            loud -> loud.backTo(
                                                                    SETTLE, 1, tooMany -> tooMany.end("given up"))))
                                    .branch("witness", it -> it.task(WITNESS, Moot::heard, Moot::reeve)))
                    .end("over");
            var moot = run(outward).complete(SETTLE, say("first")).complete(HEAR, say("loud"));
            assertThat(moot).isWaitingFor(SETTLE);

            moot.complete(SETTLE, say("second")).complete(HEAR, say("loud"));

            assertThat(moot).hasEnded("given up");
        }
    }

    @Nested
    @DisplayName("counts")
    class Counts {
        @Test
        @DisplayName("a way back that leads to the end in one go, so that opening the case again is capped too")
        void aWayBackThatLeadsToTheEnd() {
            Workflow<Moot> workflow = Moot.workflow()
                    .reopenedBy(
                            APPEALED, Moot::heard, again -> again.backTo(VOLUME, 1, tooMany -> tooMany.end("final")))
                    .start(Call.class, Moot::called)
                    .decide(VOLUME, (moot, volume) -> moot)
                    .end("over");

            var moot = run(workflow).tell(APPEALED, say("unfair"));
            assertThat(moot).hasEnded("over");
            moot.tell(APPEALED, say("still unfair"));

            assertThat(moot).hasEnded("final");
        }

        @Test
        @DisplayName("on when a way back leads to an arm of a race: the whole race begins anew")
        void aWayBackToARace() {
            Workflow<Moot> workflow = start().race(first -> first.on(
                                    APPEALED,
                                    Moot::heard,
                                    appeal -> appeal.backTo(APPEALED, 1, tooMany -> tooMany.end("given up")))
                            .after(IN_A_FORTNIGHT, over -> over))
                    .end("final");
            var testkit = WorkflowTestkit.of(workflow);
            var moot = testkit.start(new Call("wulf")).tell(APPEALED, say("unfair"));

            testkit.pass(Duration.ofDays(16));

            assertThat(moot).hasEnded("final");
        }

        @Test
        @DisplayName("branches that are there by what held when they began, not by what the first of them did")
        void branchesByWhatHeld() {
            var moot = run(start().all(
                            "both",
                            both -> both.branch(
                                            "hush", hush -> hush.decide(VOLUME, (it, volume) -> it.heard(say("loud"))))
                                    .branchIf(
                                            "loud", Moot::isLoud, loud -> loud.task(WITNESS, Moot::heard, Moot::reeve)))
                    .end("over"));

            assertThat(moot).hasEnded("over");
        }

        @Test
        @DisplayName("a case that has nothing to do as ended when it starts")
        void aCaseThatHasNothingToDo() {
            assertThat(run(start().end("over"))).hasEnded("over").isWaitingFor();
        }
    }

    private static final Input<Moot, Boolean> LOUD = Input.yesOrNo("loud", Moot::isLoud);
    private static final DecisionTable<Moot, String> VOLUME = DecisionTable.of("volume", Moot.class, String.class)
            .when(LOUD.is(true))
            .then("loud")
            .when(LOUD.is(false))
            .then("quiet")
            .complete();

    @Nested
    @DisplayName("takes what happens at any time")
    class AnyTime {
        private final Workflow<Moot> moot = Moot.workflow()
                .anytime(
                        CALLED_OFF,
                        Moot::heard,
                        off -> off.send(PROCLAIM, Moot::word).end("called off"))
                .alongside(WHISPERED, Moot::heard, whisper -> whisper.task(WITNESS, Moot::heard, Moot::reeve))
                .reopenedBy(APPEALED, Moot::heard, again -> again.backTo(HEAR, 1, tooMany -> tooMany.end("final")))
                .start(Call.class, Moot::called)
                .task(HEAR, Moot::heard, Moot::reeve)
                .end("over");

        @Test
        @DisplayName("instead of what is open")
        void insteadOfWhatIsOpen() {
            assertThat(run(moot).tell(CALLED_OFF, say("rain")))
                    .hasEnded("called off")
                    .hasSent(PROCLAIM, "with the reason", word -> word.text().equals("rain"));
        }

        @Test
        @DisplayName("beside what is open, which it leaves alone")
        void besideWhatIsOpen() {
            var whispered = run(moot).tell(WHISPERED, say("psst"));
            assertThat(whispered).isWaitingFor(HEAR, WITNESS);

            whispered.complete(WITNESS, say("seen"));

            assertThat(whispered)
                    .isWaitingFor(HEAR)
                    .has("both words", it -> it.said().equals(List.of("psst", "seen")));
        }

        @Test
        @DisplayName("after the end, opening the case again, as often as the way back allows")
        void afterTheEnd() {
            var reopened = run(moot).complete(HEAR, say("heard")).tell(APPEALED, say("unfair"));
            assertThat(reopened).isOpen().isWaitingFor(HEAR);

            reopened.complete(HEAR, say("heard again")).tell(APPEALED, say("still unfair"));

            assertThat(reopened).hasEnded("final");
        }

        @Test
        @DisplayName("but not an appeal while it is open, nor anything else after the end")
        void butNotWhenItMakesNoSense() {
            var open = run(moot);

            assertThat(refusal(open, APPEALED))
                    .isEqualTo("case case-1 cannot take 'appealed': the case is open [MH-W023]");
            open.complete(HEAR, say("heard"));
            assertThat(refusal(open, CALLED_OFF))
                    .isEqualTo("case case-1 cannot take 'called-off': the case has ended: over [MH-W022]");
        }

        private static String refusal(CaseUnderTest<Moot> subject, Event<Word> event) {
            return subject.tryToTell(event, say("now")).fold(accepted -> "accepted", refusal -> refusal.message());
        }
    }

    @Nested
    @DisplayName("keeps a promise")
    class Promises {
        private final Deadline soon = Deadline.of("soon").workingDays(4).in(ENGLAND_AND_WALES);
        private final Workflow<Moot> promising = Moot.workflow()
                .deadline(
                        soon,
                        promise -> promise.metWhen("settled", Moot::isSettled)
                                .pausedWhile(WITNESS)
                                .warnsAfter(3, warning -> warning.send(SUMMON, Moot::word))
                                .whenMissed(late -> late.send(PROCLAIM, Moot::word)))
                .alongside(WHISPERED, Moot::heard, whisper -> whisper.task(WITNESS, Moot::heard, Moot::reeve))
                .alongside(RECONSIDERED, (moot, word) -> new Moot(List.of(), moot.villagers()), again -> again)
                .anytime(
                        CALLED_OFF, (moot, word) -> new Moot(List.of(), moot.villagers()), off -> off.end("called off"))
                .reopenedBy(APPEALED, Moot::heard, again -> again.backTo(HEAR, 1, tooMany -> tooMany.end("final")))
                .start(Call.class, Moot::called)
                .task(HEAR, Moot::heard, Moot::reeve)
                .task(SETTLE, Moot::heard, Moot::reeve)
                .end("over");
        private final WorkflowTestkit<Moot> testkit = WorkflowTestkit.of(promising);
        private final CaseUnderTest<Moot> moot = testkit.start(new Call("wulf"));

        @Test
        @DisplayName("that warns, and is missed, once each, while the case goes on")
        void thatWarnsAndIsMissed() {
            testkit.passTo("2026-06-04T23:59");
            assertThat(moot).hasSent(SUMMON, 0);
            testkit.passTo("2026-06-05T00:00");
            assertThat(moot).hasSent(SUMMON, 1).isInTimeFor(soon);
            testkit.passTo("2026-06-06T00:00");
            assertThat(moot).hasSent(PROCLAIM, 1).hasMissed(soon).isOpen();
            testkit.pass(Duration.ofDays(30));

            assertThat(moot).hasSent(SUMMON, 1).hasSent(PROCLAIM, 1).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("that is met as soon as its condition holds, although the case goes on")
        void thatIsMet() {
            moot.complete(HEAR, say("settled"));
            testkit.pass(Duration.ofDays(30));

            assertThat(moot).isInTimeFor(soon).hasSent(PROCLAIM, 0).isWaitingFor(SETTLE);
        }

        @Test
        @DisplayName("that stands still while a step is open, and shows elapsed and paused days apart")
        void thatStandsStill() {
            testkit.passTo("2026-06-02T10:00");
            moot.tell(WHISPERED, say("psst"));
            assertThat(moot).isPausedFor(soon);
            testkit.passTo("2026-06-22T10:00");
            assertThat(moot).isInTimeFor(soon).hasSent(PROCLAIM, 0);
            moot.complete(WITNESS, say("seen"));

            var standing = moot.view().deadline(soon).standing();
            assertThat(standing.elapsed()).isZero();
            assertThat(standing.paused()).isEqualTo(14);
            testkit.passTo("2026-06-25T23:59");
            assertThat(moot).isInTimeFor(soon);
            testkit.passTo("2026-06-26T00:00");
            assertThat(moot).hasMissed(soon).hasSent(PROCLAIM, 1);
        }

        @Test
        @DisplayName("that begins to stand still at once, when it runs anew while a step is open that pauses it")
        void thatRunsAnewStandingStill() {
            moot.complete(HEAR, say("settled"));
            moot.tell(WHISPERED, say("psst"));
            moot.tell(RECONSIDERED, say("again"));

            assertThat(moot).isPausedFor(soon);
        }

        @Test
        @DisplayName("that was met, and stays so when the case ends with words that would not meet it")
        void thatStaysMet() {
            moot.complete(HEAR, say("settled"));
            var met = moot.view().deadline(soon).stopped();
            testkit.pass(Duration.ofDays(30));
            moot.tell(CALLED_OFF, say("rain"));

            assertThat(moot).hasEnded("called off").isInTimeFor(soon);
            assertThat(moot.view().deadline(soon).stopped()).isEqualTo(met);
        }

        @Test
        @DisplayName("that stands still when the case ends, and was never resumed")
        void thatStandsStillAtTheEnd() {
            moot.tell(WHISPERED, say("psst"));
            testkit.pass(Duration.ofDays(30));
            moot.tell(CALLED_OFF, say("rain"));

            assertThat(moot).isInTimeFor(soon).hasSent(PROCLAIM, 0);
            assertThat(moot.view().deadline(soon).running().isPaused()).isFalse();
            assertThat(moot.view().journalText()).doesNotContain("resumed");
        }

        @Test
        @DisplayName("whose date a task may be due by, however late the task is opened")
        void whoseDateATaskMayBeDueBy() {
            Workflow<Moot> dated = Moot.workflow()
                    .deadline(soon, promise -> promise.whenMissed(late -> late))
                    .start(Call.class, Moot::called)
                    .task(HEAR, Moot::heard, Moot::reeve)
                    .task(
                            SETTLE,
                            Moot::heard,
                            task -> task.candidates(Moot.REEVE).due(soon))
                    .end("over");
            var kit = WorkflowTestkit.of(dated);
            var late = kit.start(new Call("wulf"));
            kit.passTo("2026-06-03T10:00");
            late.complete(HEAR, say("heard"));

            assertThat(kit.host().worklist(Moot.REEVE).get(0).due()).isEqualTo("2026-06-05T23:00:00Z");
        }

        @Test
        @DisplayName("that starts anew when the case is opened again")
        void thatStartsAnew() {
            moot.complete(HEAR, say("heard")).complete(SETTLE, say("so be it"));
            testkit.passTo("2026-06-15T09:00");
            moot.tell(APPEALED, say("unfair"));

            assertThat(moot).isInTimeFor(soon);
            testkit.passTo("2026-06-20T00:00");
            assertThat(moot).hasMissed(soon);
        }
    }

    @Test
    @DisplayName("keeps a case whole for as long as it says, then erases what is personal, and what was sent")
    void erases() {
        Workflow<Moot> keeping = start().task(HEAR, Moot::heard, Moot::reeve)
                .send(PROCLAIM, Moot::word)
                .end("over");
        var testkit = WorkflowTestkit.of(keeping);
        var moot = testkit.start(new Call("wulf"));
        moot.complete(HEAR, say("secret"));

        testkit.passTo("2026-12-01T08:59");
        assertThat(moot).has("its words", it -> !it.said().isEmpty());
        testkit.passTo("2026-12-01T10:00");

        assertThat(moot).has("no words", it -> it.said().isEmpty()).hasEnded("over");
        assertThat(testkit.host().outbox(moot.id()).get(0).content()).isNull();
    }
}
