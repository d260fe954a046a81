// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.ARRIVED;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Each;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of a for-each. */
abstract class PartContract extends Chapter {
    PartContract(HostContract contract) {
        super(contract);
    }

    private static final Word SAID = new Word("wulf");

    private static Workflow<Moot> each(Each<Moot, Villager> parts, Steps<Villager> steps) {
        return Moot.workflow()
                .alongside(ARRIVED, Moot::arrived, arrival -> arrival)
                .alongside(WHISPERED, PartContract::gone, whisper -> whisper)
                .start(Call.class, Moot::called)
                .byAnybody()
                .forEach(parts, steps)
                .end("over");
    }

    private static Moot gone(Moot moot, Word name) {
        Map<String, Villager> fewer = new TreeMap<>(moot.villagers());
        fewer.remove(name.text());
        return new Moot(moot.said(), fewer);
    }

    @Test
    @DisplayName("get their steps when they appear while a for-each runs beside the main course")
    void growBesideTheMainCourse() {
        var moot = run(Moot.workflow()
                .alongside(ARRIVED, Moot::arrived, arrival -> arrival)
                .alongside(
                        WHISPERED,
                        Moot::heard,
                        whisper -> whisper.forEach(VILLAGERS, villager -> villager.task(WITNESS, Villager::heard)))
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
                .end("over"));

        moot.tell(WHISPERED, SAID).tell(ARRIVED, new Word("aelf"));

        assertThat(moot).isWaitingFor(HEAR, WITNESS, WITNESS, WITNESS);
    }

    @Test
    @DisplayName("get their steps when they are put in by the steps of another part")
    void growFromWithin() {
        Each<Moot, Villager> neighbours = Each.of(
                "villagers",
                Moot::everyone,
                Villager::name,
                (moot, villager) -> moot.with(villager).with(new Villager("aelf", "")));
        var testkit = testkit(each(
                neighbours, villager -> villager.await(HEARD, Villager::heard).task(WITNESS, Villager::heard)));
        var moot = testkit.start(new Call("edith wulf"));
        var first = moot.view().waiting().get(0);

        testkit.host().tellWaiting(first, HEARD, SAID, Request.by(CLERK)).orElseThrow();

        assertThat(moot).isWaitingFor(HEARD, HEARD, WITNESS);
    }

    @Test
    @DisplayName("are told apart by their keys, and two of one key are a mistake that changes nothing")
    void needKeysOfTheirOwn() {
        Each<Moot, Villager> alike = Each.of("villagers", Moot::everyone, villager -> "alike", Moot::with);

        assertThatThrownBy(() -> run(each(alike, villager -> villager.task(WITNESS, Villager::heard))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two parts of 'villagers' have the same key");
    }

    @Test
    @DisplayName("keep their keys, and one that changes is a mistake that changes nothing")
    void keepTheirKeys() {
        Workflow<Moot> renaming =
                each(VILLAGERS, villager -> villager.task(WITNESS, (before, word) -> new Villager(word.text(), "")));
        var testkit = testkit(renaming);
        var moot = testkit.start(new Call("edith wulf"));
        var item = testkit.host().worklist(REEVE).get(0);

        assertThatThrownBy(() -> moot.completeItem(item, WITNESS, new Word("ethel")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a part of 'villagers' changed its key while its steps were open");
        assertThat(moot).isWaitingFor(WITNESS, WITNESS);
    }

    @Test
    @DisplayName("stay while their steps are open, and taking one away is a mistake that changes nothing")
    void stayWhileTheirStepsAreOpen() {
        var moot = run(each(VILLAGERS, villager -> villager.task(WITNESS, Villager::heard)));
        String before = moot.view().journalText();

        assertThatThrownBy(() -> moot.tell(WHISPERED, SAID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a part of 'villagers' is gone while its steps are open");
        assertThat(moot.view().journalText()).isEqualTo(before);
        assertThat(moot).isWaitingFor(WITNESS, WITNESS);
    }

    @Test
    @DisplayName("that wait for one event are not told it at random: the one that is meant has to be named")
    void areNotToldAtRandom() {
        var testkit = testkit(each(
                VILLAGERS, villager -> villager.await(HEARD, Villager::heard).send(SUMMON, Villager::summons)));
        var moot = testkit.start(new Call("edith wulf"));

        assertThat(message(moot.tryToTell(HEARD, SAID)))
                .isEqualTo("case case-1 cannot take 'heard': it waits for it in 2 places; say which one [MH-W028]");
        var wulf = moot.view().waiting().stream()
                .filter(waiting -> waiting.within().equals(List.of("wulf")))
                .findFirst()
                .orElseThrow();
        testkit.host().tellWaiting(wulf, HEARD, SAID, Request.by(CLERK)).orElseThrow();

        assertThat(moot)
                .isWaitingFor(HEARD)
                .has("an answer of wulf's", it -> it.answerOf("wulf").equals("wulf"));
    }
}
