// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.Stage;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract of stages: a case says where it is, and promises know it too. */
abstract class StageContract extends Chapter {
    StageContract(HostContract contract) {
        super(contract);
    }

    private static final Deadline HEARD_SOON = Deadline.of("heard-soon").days(5);
    private static final Deadline OVER_SOON = Deadline.of("over-soon").days(5);

    private static final Stage<Moot> HEARING = Stage.of("Hearing", hearing -> hearing.task(HEAR, Moot::heard));
    private static final Stage<Moot> WITNESSES =
            Stage.of("Witnesses", witnesses -> witnesses.task(WITNESS, Moot::heard));
    private static final Stage<Moot> SETTLEMENT = Stage.of(
            "Settlement",
            settlement -> settlement
                    .all(
                            "both",
                            both -> both.branch("settling", settling -> settling.task(SETTLE, Moot::heard))
                                    .branch("witnessing", witnessing -> witnessing.stage(WITNESSES)))
                    .when("loud", Moot::isLoud, loud -> loud.backTo(HEARING, 1, never -> never.end("given up"))));

    private static final Workflow<Moot> STAGED = Moot.workflow()
            .deadline(HEARD_SOON, promise -> promise.metBy(HEARING))
            .deadline(OVER_SOON, promise -> promise.pausedWhile(WITNESSES))
            .anytime(CALLED_OFF, Moot::heard, off -> off.end("called off"))
            .start(Call.class, Moot::called)
            .byAnybody()
            .stage(HEARING)
            .stage(SETTLEMENT)
            .end("over");

    @Test
    @DisplayName("a case is in the stages of what it waits for, and after its end in none")
    void whereItIs() {
        CaseUnderTest<Moot> moot = run(STAGED);
        assertThat(moot).isIn(HEARING);
        moot.complete(HEAR, say("heard"));
        assertThat(moot).isIn(SETTLEMENT, WITNESSES);
        Assertions.assertThat(moot.view().stages()).containsExactly("Settlement", "Witnesses");
        moot.complete(WITNESS, say("seen"));
        assertThat(moot).isIn(SETTLEMENT);
        moot.complete(SETTLE, say("so be it"));

        assertThat(moot).hasEnded("over").isIn();
        Assertions.assertThat(moot.view().journalText())
                .containsSubsequence(
                        "reached Hearing (test)",
                        "passed Hearing (reeve)",
                        "reached Settlement (reeve)",
                        "passed Witnesses (reeve)",
                        "passed Settlement (reeve)",
                        "ended: over (reeve)");
    }

    @Test
    @DisplayName("a way back leads to a stage, and begins it again")
    void aWayBack() {
        CaseUnderTest<Moot> moot = run(STAGED)
                .complete(HEAR, say("heard"))
                .complete(WITNESS, say("seen"))
                .complete(SETTLE, say("loud"));

        assertThat(moot).isIn(HEARING).isWaitingFor(HEAR);
    }

    @Test
    @DisplayName("a promise is met by a stage that is done, and not by one that is left")
    void aPromiseIsMet() {
        assertThat(run(STAGED).complete(HEAR, say("heard"))).stands(HEARD_SOON, Standing.MET);
        assertThat(run(STAGED).tell(CALLED_OFF, say("rain"))).stands(HEARD_SOON, Standing.ENDED);
    }

    @Test
    @DisplayName("a promise stands still while a stage is open")
    void aPromiseStandsStill() {
        CaseUnderTest<Moot> moot = run(STAGED).complete(HEAR, say("heard"));
        assertThat(moot).isPausedFor(OVER_SOON);
        moot.complete(WITNESS, say("seen"));

        Assertions.assertThat(moot.view().deadline(OVER_SOON).progress().isPaused())
                .isFalse();
    }

    @Test
    @DisplayName("a stage may hold a task that is due, like any other place")
    void holdsATask() {
        var kit = testkit(STAGED);
        kit.start(new Call("wulf"));

        Assertions.assertThat(kit.host().worklist(REEVE)).hasSize(1);
    }
}
