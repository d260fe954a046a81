// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.Stamped.dated;
import static org.moothall.workflow.Stamped.stamped;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.model.Stamp;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of functions that ask who did something, when and by when. */
abstract class StampContract extends Chapter {
    private static final Deadline ANSWER = Deadline.of("answer").hours(48);

    StampContract(HostContract contract) {
        super(contract);
    }

    private static Moot opened(Call call, Stamp stamp) {
        return Moot.called(call).heard(say("opened by " + stamp.by() + " at " + stamp.at()));
    }

    private static Moot noted(Moot moot, Word word, Stamp stamp) {
        String by = stamp.by() + (stamp.actingFor().isEmpty() ? "" : " for " + stamp.actingFor());
        return moot.heard(say(word.text() + " by " + by + " at " + stamp.at()));
    }

    private static Word promised(Moot moot, Stamp stamp) {
        return say("we answer by " + stamp.progress(ANSWER).due().orElseThrow());
    }

    private static final Workflow<Moot> STAMPING = Moot.workflow()
            .deadline(ANSWER, promise -> promise)
            .anytime(CALLED_OFF, stamped(StampContract::noted), off -> off.end("off"))
            .start(Call.class, dated(StampContract::opened))
            .byAnybody()
            .send(PROCLAIM, dated(StampContract::promised))
            .task(HEAR, stamped(StampContract::noted))
            .decide(Moot.VOLUME, stamped((moot, volume, stamp) -> noted(moot, say(volume), stamp)))
            .call(RING_BELL, dated(StampContract::promised), stamped(StampContract::noted))
            .await(HEARD, stamped(StampContract::noted))
            .end("over");

    @Test
    @DisplayName("a form is stamped with who and when, for whom they acted too")
    void whoAndWhen() {
        SimulatedTime time = SimulatedTime.startingAt(MONDAY);
        Host host = build(emptyHost(time).run(STAMPING).answering(RING_BELL, (word, delivery) -> say("rung")));
        String id = host.start(STAMPING, CALL, Request.by(Actor.of("web")))
                .orElseThrow()
                .caseId();
        time.pass(Duration.ofHours(1), host);
        host.complete(id, HEAR, say("heard"), Request.by(Actor.of("bryn", REEVE).actingFor("alys")))
                .orElseThrow();
        host.tell(id, CALLED_OFF, say("off"), Request.by(Actor.of("web"))).orElseThrow();

        assertThat(host.find(STAMPING, id).orElseThrow().data().said())
                .containsExactly(
                        "opened by web at 2026-06-01T08:00:00Z",
                        "heard by bryn for alys at 2026-06-01T09:00:00Z",
                        "quiet by bryn for alys at 2026-06-01T09:00:00Z",
                        "rung by system at 2026-06-01T09:00:00Z",
                        "off by web at 2026-06-01T09:00:00Z");
    }

    @Test
    @DisplayName("a letter and a question can say by when the case has promised its answer")
    void byWhen() {
        List<String> told = new ArrayList<>();
        SimulatedTime time = SimulatedTime.startingAt(MONDAY);
        Host host = build(emptyHost(time)
                .run(STAMPING)
                .delivering(PROCLAIM, (word, delivery) -> told.add(word.text()))
                .answering(RING_BELL, (word, delivery) -> {
                    told.add(word.text());
                    return DONG;
                }));
        host.start(STAMPING, CALL, Request.by(CLERK)).orElseThrow();
        host.complete("case-1", HEAR, DONG, Request.by(CLERK)).orElseThrow();

        assertThat(told).containsExactly("we answer by 2026-06-03T08:00:00Z", "we answer by 2026-06-03T08:00:00Z");
    }

    @Test
    @DisplayName("a deadline that the case has not promised is a mistake of its function, and nothing changes")
    void noPromise() {
        Workflow<Moot> mistaken = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(PROCLAIM, dated(StampContract::promised))
                .task(HEAR, Moot::heard)
                .end("over");
        Host host = build(emptyHost().run(mistaken));

        assertThatThrownBy(() -> host.start(mistaken, CALL, Request.by(CLERK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'answer' is no promise of this case, or the case is being opened");
        assertThat(host.cases(mistaken)).isEmpty();
    }
}
