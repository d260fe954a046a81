// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of four eyes, and of the same person again: by person, whoever they act for, and whoever delegated. */
abstract class FourEyesContract extends Chapter {
    private static final Role OFFICER = Role.named("officer");
    private static final Role SIGNATORY = Role.named("signatory");
    private static final Task<Word> RECOMMEND = HEAR.candidates(OFFICER);
    private static final Task<Word> SIGN = SETTLE.candidates(OFFICER, SIGNATORY).notBy(RECOMMEND);
    private static final Task<Word> FILE = WITNESS.candidates(OFFICER).sameAs(RECOMMEND);

    private static final Actor ALYS = Actor.of("alys", OFFICER);
    private static final Actor BRYN = Actor.of("bryn", OFFICER.of("south"));

    private static final Workflow<Moot> SIGNING = Moot.workflow()
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(RECOMMEND, Moot::heard)
            .task(SIGN, Moot::heard)
            .when("loud", Moot::isLoud, loud -> loud.backTo(RECOMMEND, 2, never -> never.end("never")))
            .task(FILE, Moot::heard)
            .end("over");

    FourEyesContract(HostContract contract) {
        super(contract);
    }

    private Host host(Workflow<Moot> workflow) {
        Host host = build(emptyHost(SimulatedTime.startingAt(MONDAY)).run(workflow));
        host.start(workflow, new Call("wulf edith"), Request.by(CLERK)).orElseThrow();
        return host;
    }

    private static Answer does(Host host, Task<Word> task, Actor by) {
        return host.complete("case-1", task, DONG, Request.by(by));
    }

    private static WorkItem item(Host host, Role role) {
        return host.worklist(role).get(0);
    }

    @Test
    @DisplayName("whoever recommended does not sign, under another role or in another scope neither")
    void notBy() {
        Host host = host(SIGNING);
        does(host, RECOMMEND, ALYS).orElseThrow();

        for (Actor same : List.of(ALYS, Actor.of("alys", SIGNATORY), Actor.of("alys", SIGNATORY.of("north")))) {
            assertThat(message(does(host, SIGN, same)))
                    .isEqualTo(
                            "'settle' of case case-1 is for nobody who did 'hear'; alys did, in person, through another or"
                                    + " for another [MH-W036]");
        }
        does(host, SIGN, BRYN).orElseThrow();
    }

    @Test
    @DisplayName("who stands in for whoever recommended does not sign, nor does whoever was stood in for")
    void actingFor() {
        Host host = host(SIGNING);
        does(host, RECOMMEND, ALYS.actingFor("cai")).orElseThrow();

        for (Actor same : List.of(ALYS, Actor.of("cai", SIGNATORY), BRYN.actingFor("alys"), BRYN.actingFor("cai"))) {
            assertThat(message(does(host, SIGN, same))).contains("MH-W036");
        }
        does(host, SIGN, BRYN).orElseThrow();
    }

    @Test
    @DisplayName("whoever delegated the recommendation does not sign what came of it")
    void delegated() {
        Host host = host(SIGNING);
        WorkItem recommend = item(host, OFFICER);
        host.claim(recommend, Request.by(ALYS)).orElseThrow();
        host.delegate(recommend, BRYN, Request.by(ALYS)).orElseThrow();
        host.completeItem(recommend, RECOMMEND, DONG, Request.by(BRYN)).orElseThrow();

        assertThat(message(does(host, SIGN, ALYS))).contains("MH-W036");
        assertThat(message(does(host, SIGN, BRYN))).contains("MH-W036");
        does(host, SIGN, Actor.of("cai", SIGNATORY)).orElseThrow();
    }

    @Test
    @DisplayName("it is not claimed by, assigned to or delegated to whoever may not do it")
    void neitherClaimedNorGiven() {
        Task<Word> assigned = SIGN.assignedBy(SIGNATORY);
        Host host = host(Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(RECOMMEND, Moot::heard)
                .task(assigned, Moot::heard)
                .end("over"));
        does(host, RECOMMEND, ALYS).orElseThrow();
        WorkItem sign = item(host, OFFICER);

        assertThat(message(host.claim(sign, Request.by(ALYS)))).contains("MH-W036");
        assertThat(message(host.assign(sign, ALYS, Request.by(Actor.of("dewi", SIGNATORY)))))
                .contains("MH-W036");
        host.claim(sign, Request.by(BRYN)).orElseThrow();
        assertThat(message(host.delegate(sign, ALYS, Request.by(BRYN)))).contains("MH-W036");
        assertThat(message(host.delegate(sign, Actor.of("cai", OFFICER).actingFor("alys"), Request.by(BRYN))))
                .contains("MH-W036");
    }

    @Test
    @DisplayName("who did it last counts, when it was gone back to")
    void last() {
        Host host = host(SIGNING);
        does(host, RECOMMEND, ALYS).orElseThrow();
        host.complete("case-1", SIGN, say("loud"), Request.by(BRYN)).orElseThrow();
        does(host, RECOMMEND, BRYN).orElseThrow();

        assertThat(message(does(host, SIGN, BRYN))).contains("MH-W036");
        does(host, SIGN, ALYS).orElseThrow();
    }

    @Test
    @DisplayName("the same person again: in person, or by who stands in for them")
    void sameAs() {
        Host host = host(SIGNING);
        does(host, RECOMMEND, ALYS).orElseThrow();
        does(host, SIGN, BRYN).orElseThrow();

        assertThat(message(does(host, FILE, BRYN)))
                .isEqualTo("'witness' of case case-1 is only for who did 'hear'; bryn did not [MH-W036]");
        does(host, FILE, Actor.of("cai", OFFICER).actingFor("alys")).orElseThrow();
    }

    @Test
    @DisplayName("each part of a case has its own, and what follows the parts has them all")
    void parts() {
        Task<Word> check = SETTLE.candidates(OFFICER).notBy(WITNESS);
        Workflow<Moot> eachOfThem = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .forEach(
                        VILLAGERS,
                        villager -> villager.task(WITNESS.candidates(OFFICER), Villager::heard)
                                .task(check, Villager::heard))
                .task(HEAR.candidates(OFFICER).notBy(WITNESS), Moot::heard)
                .end("over");
        Host host = host(eachOfThem);
        List<WorkItem> both = host.worklist(OFFICER);
        host.completeItem(both.get(0), WITNESS, DONG, Request.by(ALYS)).orElseThrow();
        host.completeItem(both.get(1), WITNESS, DONG, Request.by(BRYN)).orElseThrow();
        List<WorkItem> checks = host.worklist(OFFICER);

        assertThat(message(host.completeItem(checks.get(0), check, DONG, Request.by(ALYS))))
                .contains("MH-W036");
        host.completeItem(checks.get(0), check, DONG, Request.by(BRYN)).orElseThrow();
        host.completeItem(checks.get(1), check, DONG, Request.by(ALYS)).orElseThrow();
        for (Actor one : List.of(ALYS, BRYN)) {
            assertThat(message(does(host, HEAR, one))).contains("MH-W036");
        }
        does(host, HEAR, Actor.of("cai", OFFICER)).orElseThrow();
    }
}
