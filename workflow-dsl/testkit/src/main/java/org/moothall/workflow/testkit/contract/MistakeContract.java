// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of mistakes in the functions of the council. */
abstract class MistakeContract extends Chapter {
    MistakeContract(HostContract contract) {
        super(contract);
    }

    @Test
    @DisplayName("changes nothing when a function of the council's throws")
    void changesNothingWhenAFunctionThrows() {
        Workflow<Moot> faulty = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::failed)
                .end("over");
        var moot = testkit(faulty).start(new Call("wulf"));
        String before = moot.view().journalText();

        assertThatThrownBy(() -> moot.tryToComplete(HEAR, new Word("heard"), CLERK))
                .hasMessage("the roof fell in");

        assertThat(moot).isWaitingFor(HEAR);
        assertThat(moot.view().journalText()).isEqualTo(before);
    }

    @Nested
    @DisplayName("a function of the council's that gives nothing is named, and nothing changes:")
    class GivesNothing {
        private void fails(Workflow<Moot> workflow, String message) {
            var testkit = testkit(workflow);
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
                            .byAnybody()
                            .task(HEAR, Moot::heard)
                            .end("over"),
                    "the function that opens a case of 'moot' gave nothing");
        }

        @Test
        @DisplayName("on a task")
        void onATask() {
            fails(
                    Moot.workflow()
                            .start(Call.class, Moot::called)
                            .byAnybody()
                            .task(HEAR, (moot, word) -> nothing())
                            .end("over"),
                    "the function of 'hear' gave nothing");
        }

        @Test
        @DisplayName("as a notice's content or an effect's question")
        void asContent() {
            fails(
                    Moot.workflow()
                            .start(Call.class, Moot::called)
                            .byAnybody()
                            .task(HEAR, Moot::heard)
                            .send(PROCLAIM, moot -> nothing())
                            .end("over"),
                    "the function of 'proclaim' gave nothing");
            fails(
                    Moot.workflow()
                            .start(Call.class, Moot::called)
                            .byAnybody()
                            .task(HEAR, Moot::heard)
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
                            .byAnybody()
                            .task(HEAR, Moot::heard)
                            .decide(table, (moot, volume) -> moot)
                            .end("over"),
                    "input 'loud' was not answered");
        }
    }
}
