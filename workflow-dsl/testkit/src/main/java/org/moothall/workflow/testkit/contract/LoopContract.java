// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.VOLUME;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Sentence;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract of ways back and their counts. */
abstract class LoopContract extends Chapter {
    LoopContract(HostContract contract) {
        super(contract);
    }

    private static final Deadline IN_A_FORTNIGHT = Deadline.of("fortnight").days(14);

    private static Sentence<Moot, Workflow<Moot>> start() {
        return Moot.workflow().start(Call.class, Moot::called).byAnybody();
    }

    @Nested
    @DisplayName("goes back")
    class GoesBack {
        private final Workflow<Moot> loop = start().all(
                        "both",
                        both -> both.branch(
                                        "hearing",
                                        hearing -> hearing.task(HEAR, Moot::heard)
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
            Workflow<Moot> outward = start().task(SETTLE, Moot::heard)
                    .all(
                            "both",
                            both -> both.branch(
                                            "hearing",
                                            hearing -> hearing.task(HEAR, Moot::heard)
                                                    .when(
                                                            "loud",
                                                            Moot::isLoud,
                                                            loud -> loud.backTo(
                                                                    SETTLE, 1, tooMany -> tooMany.end("given up"))))
                                    .branch("witness", it -> it.task(WITNESS, Moot::heard)))
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
                    .byAnybody()
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
            var testkit = testkit(workflow);
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
                                    .branchIf("loud", Moot::isLoud, loud -> loud.task(WITNESS, Moot::heard)))
                    .end("over"));

            assertThat(moot).hasEnded("over");
        }

        @Test
        @DisplayName("a case that has nothing to do as ended when it starts")
        void aCaseThatHasNothingToDo() {
            assertThat(run(start().end("over"))).hasEnded("over").isWaitingFor();
        }
    }
}
