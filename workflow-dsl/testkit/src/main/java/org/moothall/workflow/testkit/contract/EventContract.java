// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Event;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of events that no step waits for: when they are taken, and when they are refused. */
abstract class EventContract extends Chapter {
    private static final Event<Word> AMENDED = Event.of("amended", Word.class).byAnybody();

    EventContract(HostContract contract) {
        super(contract);
    }

    private static Workflow<Moot> heardAndSettled(UnaryOperator<Workflow.Declaring<Moot>> declared) {
        return declared.apply(Moot.workflow())
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
                .task(SETTLE, Moot::heard)
                .end("over");
    }

    @Test
    @DisplayName("one that is taken only while a step is open is refused before and after")
    void onlyWhile() {
        var moot = run(heardAndSettled(
                all -> all.alongside(WHISPERED, Moot::heard, it -> it).onlyWhile(SETTLE)));

        assertThat(message(moot.tryToTell(WHISPERED, DONG)))
                .isEqualTo(
                        "case case-1 cannot take 'whispered' now: it takes it only while 'settle' is open [MH-W033]");
        moot.complete(HEAR, DONG).tell(WHISPERED, DONG).tell(WHISPERED, DONG).complete(SETTLE, DONG);
        assertThat(message(moot.tryToTell(WHISPERED, DONG))).contains("MH-W022");
        assertThat(moot.data().said()).hasSize(4);
    }

    @Test
    @DisplayName("one of several steps is enough, and so is a for-each that is open")
    void onlyWhileOneOfSeveral() {
        var moot = run(Moot.workflow()
                .anytime(CALLED_OFF, Moot::heard, off -> off.end("off"))
                .onlyWhile(HEAR, VILLAGERS)
                .start(Call.class, Moot::called)
                .byAnybody()
                .forEach(VILLAGERS, villager -> villager.task(WITNESS, Villager::heard))
                .task(SETTLE, Moot::heard)
                .task(HEAR, Moot::heard)
                .end("over"));

        moot.view().waiting().forEach(waiting -> assertThat(waiting.step()).isEqualTo("witness"));
        assertThat(moot.tell(CALLED_OFF, DONG)).hasEnded("off");
    }

    @Test
    @DisplayName("one that is taken only when something holds is refused otherwise, in the words of the condition")
    void onlyWhen() {
        var moot = run(heardAndSettled(all -> all.anytime(CALLED_OFF, Moot::heard, off -> off.end("off"))
                .onlyWhen("the moot is loud", Moot::isLoud)));

        assertThat(message(moot.tryToTell(CALLED_OFF, DONG)))
                .isEqualTo(
                        "case case-1 cannot take 'called-off' now: it takes it only when the moot is loud [MH-W033]");
        assertThat(moot.complete(HEAR, say("loud")).tell(CALLED_OFF, DONG)).hasEnded("off");
    }

    @Test
    @DisplayName("one that opens an ended case again is taken only when its condition holds")
    void onlyWhenReopened() {
        var moot = run(heardAndSettled(all -> all.reopenedBy(AMENDED, Moot::heard, again -> again.end("again"))
                        .onlyWhen("the moot was loud", Moot::isLoud)))
                .complete(HEAR, DONG)
                .complete(SETTLE, DONG);

        assertThat(message(moot.tryToTell(AMENDED, DONG))).contains("only when the moot was loud");
    }

    @Test
    @DisplayName("a withdrawal that waits is not begun again, and nobody amends what was withdrawn")
    void notWithinItsOwnSteps() {
        List<String> rung = new ArrayList<>();
        var moot = testkit(heardAndSettled(all -> all.anytime(
                                CALLED_OFF,
                                Moot::heard,
                                off -> off.call(RING_BELL, Moot::word, Moot::heard)
                                        .task(WITNESS, Moot::heard)
                                        .end("off"))
                        .anytime(AMENDED, Moot::heard, again -> again.backTo(HEAR, 2, never -> never.end("never")))
                        .onlyWhile(HEAR, SETTLE)))
                .answering(RING_BELL, (word, delivery) -> {
                    rung.add(delivery.key());
                    return DONG;
                })
                .start(CALL)
                .complete(HEAR, DONG)
                .tell(AMENDED, DONG)
                .tell(CALLED_OFF, DONG);

        assertThat(message(moot.tryToTell(CALLED_OFF, DONG)))
                .isEqualTo("case case-1 cannot take 'called-off' again: what that begins is under way [MH-W034]");
        assertThat(message(moot.tryToTell(AMENDED, DONG))).contains("only while 'hear' or 'settle' is open");
        assertThat(rung).hasSize(1);
        assertThat(moot.complete(WITNESS, DONG)).hasEnded("off");
    }

    @Test
    @DisplayName("one that may begin again does, within its own steps too")
    void mayBeginAgain() {
        var moot = run(heardAndSettled(all -> all.anytime(
                                CALLED_OFF,
                                Moot::heard,
                                off -> off.task(WITNESS, Moot::heard).end("off"))
                        .mayBeginAgain()))
                .tell(CALLED_OFF, DONG)
                .tell(CALLED_OFF, DONG);

        assertThat(moot).isWaitingFor(WITNESS);
        assertThat(moot.data().said()).hasSize(2);
    }

    @Test
    @DisplayName("one whose steps led back to the main steps may come again")
    void onceBackItMayComeAgain() {
        var moot = run(heardAndSettled(all ->
                        all.anytime(AMENDED, Moot::heard, again -> again.backTo(HEAR, 2, never -> never.end("never")))))
                .tell(AMENDED, DONG)
                .tell(AMENDED, DONG);

        assertThat(moot).isWaitingFor(HEAR);
        assertThat(moot.tell(AMENDED, DONG)).hasEnded("never");
    }
}
