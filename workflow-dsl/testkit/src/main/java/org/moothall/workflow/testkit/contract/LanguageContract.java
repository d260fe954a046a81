// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.ARRIVED;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Sentence;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;

/** The contract of the language's verbs. */
abstract class LanguageContract extends Chapter {
    LanguageContract(HostContract contract) {
        super(contract);
    }

    private static final Deadline IN_A_FORTNIGHT = Deadline.of("fortnight").days(14);

    private static Sentence<Moot, Workflow<Moot>> start() {
        return Moot.workflow().start(Call.class, Moot::called).byAnybody();
    }

    @Nested
    @DisplayName("waits")
    class Waits {
        @Test
        @DisplayName("for a task, an event and an effect, one after another, and keeps what each of them said")
        void forOneThingAfterAnother() {
            var moot = run(start().task(HEAR, Moot::heard)
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
            var testkit = testkit(race);
            var silent = testkit.start(new Call("wulf"));

            appealed.tell(APPEALED, say("unfair"));
            testkit.passTo("2026-06-15T23:59");
            assertThat(silent).isOpen().isWaitingFor(APPEALED).hasTimer(IN_A_FORTNIGHT);
            testkit.passTo("2026-06-16T00:00");

            assertThat(appealed).hasEnded("appealed");
            assertThat(silent).hasEnded("final");
        }
    }

    @Nested
    @DisplayName("chooses")
    class Chooses {
        private final Workflow<Moot> choice = start().task(HEAR, Moot::heard)
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
                        both -> both.branch("hearing", hearing -> hearing.task(HEAR, Moot::heard))
                                .branch(
                                        "witness",
                                        witness -> witness.task(WITNESS, Moot::heard)
                                                .when("loud", Moot::isLoud, loud -> loud.end("thrown out"))))
                .task(SETTLE, Moot::heard)
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
            var testkit = testkit(both);
            var moot = testkit.start(CALL).complete(WITNESS, say("loud"));

            assertThat(moot).hasEnded("thrown out").isWaitingFor();
            assertThat(testkit.host().worklist(REEVE)).isEmpty();
        }
    }

    @Nested
    @DisplayName("does the same for each part")
    class ForEach {
        private final Workflow<Moot> each = Moot.workflow()
                .alongside(ARRIVED, Moot::arrived, arrival -> arrival)
                .start(Call.class, Moot::called)
                .byAnybody()
                .forEach(
                        VILLAGERS,
                        villager -> villager.send(SUMMON, Villager::summons).task(WITNESS, Villager::heard))
                .end("all heard");

        @Test
        @DisplayName("and puts each part back where it came from")
        void andPutsEachPartBack() {
            var testkit = testkit(each);
            var moot = testkit.start(new Call("wulf edith"));
            assertThat(moot).hasSent(SUMMON, 2).isWaitingFor(WITNESS, WITNESS);

            List<WorkItem> items = testkit.host().worklist(REEVE);
            moot.completeItem(items.get(1), WITNESS, say("I saw it"));
            moot.completeItem(items.get(0), WITNESS, say("so did I"));

            assertThat(moot).hasEnded("all heard");
            assertThat(moot.data().answerOf("wulf")).isEqualTo("I saw it");
            assertThat(moot.data().answerOf("edith")).isEqualTo("so did I");
        }

        @Test
        @DisplayName("and for a part that arrives while others are still open")
        void andForAPartThatArrivesLater() {
            var moot = run(each).tell(ARRIVED, say("aelf"));

            assertThat(moot).hasSent(SUMMON, 3).isWaitingFor(WITNESS, WITNESS, WITNESS);
        }
    }

    @Nested
    @DisplayName("takes what happens at any time")
    class AnyTime {
        private final Workflow<Moot> moot = Moot.workflow()
                .anytime(
                        CALLED_OFF,
                        Moot::heard,
                        off -> off.send(PROCLAIM, Moot::word).end("called off"))
                .alongside(WHISPERED, Moot::heard, whisper -> whisper.task(WITNESS, Moot::heard))
                .reopenedBy(APPEALED, Moot::heard, again -> again.backTo(HEAR, 1, tooMany -> tooMany.end("final")))
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
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

            assertThat(message(open.tryToTell(APPEALED, say("unfair"))))
                    .isEqualTo("case case-1 cannot take 'appealed': the case is open [MH-W023]");
            open.complete(HEAR, say("heard"));
            assertThat(message(open.tryToTell(CALLED_OFF, say("rain"))))
                    .isEqualTo("case case-1 cannot take 'called-off': the case has ended: over [MH-W022]");
        }
    }
}
