// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.MILLER;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Each;
import org.moothall.workflow.Sentence;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;

/** The contract of limits on one input: the same on every host, told before anything is kept. */
abstract class LimitContract extends Chapter {
    private static final String TOO_MUCH = "one input may open and send 5000 things at most"
            + " (a task counts once for each of its roles), and this one would more;"
            + " open the rest with a later input, or in cases of their own [MH-W019]";
    private static final Request WEB = Request.by(CLERK);

    /** As many villagers as the call says. */
    private static final Each<Moot, Villager> EVERYBODY =
            Each.of("villagers", Moot::everyone, Villager::name, (moot, villager) -> moot);

    LimitContract(HostContract contract) {
        super(contract);
    }

    private static Sentence<Moot, Workflow<Moot>> crowd() {
        return Moot.workflow()
                .anytime(CALLED_OFF, Moot::heard, off -> off.end("called off"))
                .start(Call.class, LimitContract::crowd)
                .byAnybody();
    }

    private static Moot crowd(Call call) {
        Map<String, Villager> villagers = new LinkedHashMap<>();
        for (int i = 0; i < Integer.parseInt(call.matter()); i++) {
            villagers.put("v" + i, new Villager("v" + i, ""));
        }
        return new Moot(List.of(), new TreeMap<>(villagers));
    }

    private void holds(Workflow<Moot> workflow, int most) {
        var testkit = testkit(workflow);
        assertThat(message(testkit.host().start(workflow, new Call("" + (most + 1)), WEB.withKey("k"))))
                .isEqualTo(TOO_MUCH);
        assertThat(testkit.host().cases(workflow)).isEmpty();

        var moot = testkit.start(new Call("" + most));
        moot.tell(CALLED_OFF, DONG);

        assertThat(testkit.host().find(workflow, moot.id()).orElseThrow().outcome())
                .contains("called off");
    }

    private static Workflow<Moot> each(Steps<Villager> steps) {
        return crowd().forEach(EVERYBODY, steps).end("over");
    }

    @Test
    @DisplayName("5,000 tasks, and all of them are closed by one input too")
    void tasks() {
        holds(each(villager -> villager.task(WITNESS, Villager::heard)), 5000);
    }

    @Test
    @DisplayName("2,500 tasks of two roles")
    void tasksOfTwoRoles() {
        holds(each(villager -> villager.task(WITNESS.candidates(REEVE, MILLER), Villager::heard)), 2500);
    }

    @Test
    @DisplayName("2,500 letters and events")
    void letters() {
        holds(each(villager -> villager.send(SUMMON, Villager::summons).await(Moot.ARRIVED, Villager::heard)), 2500);
    }

    @Test
    @DisplayName("2,500 races with a timer")
    void timers() {
        holds(
                each(villager -> villager.race(first -> first.on(Moot.ARRIVED, Villager::heard, then -> then)
                        .after(Deadline.of("soon").days(3), then -> then))),
                2500);
    }

    @Test
    @DisplayName("a timer that would open too much is parked, and nothing else waits for it")
    void aTimer() {
        Workflow<Moot> late = crowd().race(first -> first.on(Moot.ARRIVED, Moot::heard, then -> then)
                        .after(
                                Deadline.of("soon").days(3),
                                then -> then.forEach(EVERYBODY, villager -> villager.task(WITNESS, Villager::heard))))
                .send(PROCLAIM, moot -> DONG)
                .end("over");
        var testkit = testkit(late);
        testkit.start(new Call("5001"));
        var second = testkit.start(new Call("1"));

        testkit.pass(Duration.ofDays(4));

        assertThat(testkit.host().parked()).extracting(item -> item.caseId()).containsExactly("case-1");
        assertThat(second.view().waitsFor()).containsExactly("witness");
        assertThatThrownBy(() -> second.complete(WITNESS, say("")))
                .as("a form is still checked")
                .isInstanceOf(AssertionError.class);
    }
}
