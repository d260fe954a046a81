// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.MILLER;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Possible;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of what a page asks: what somebody can do in a case now, and the handles of a workflow by their names. */
abstract class PageContract extends Chapter {
    private static final Event<Word> WRIT = Event.of("writ", Word.class).onlyBy(MILLER);
    private static final Task<Word> SIGN = SETTLE.candidates(Moot.REEVE, MILLER).notBy(HEAR);
    private static final Actor MILL = Actor.of("mill", MILLER);

    private static final Workflow<Moot> MOOT = Moot.workflow()
            .anytime(CALLED_OFF, Moot::heard, off -> off.end("off"))
            .onlyWhile(HEAR)
            .alongside(WRIT, Moot::heard, beside -> beside.task(WITNESS, Moot::heard))
            .reopenedBy(
                    APPEALED,
                    Moot::heard,
                    again -> again.await(HEARD, Moot::heard).end("again"))
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(HEAR, Moot::heard)
            .task(SIGN, Moot::heard)
            .end("over");

    PageContract(HostContract contract) {
        super(contract);
    }

    private static List<String> possible(Host host, Actor actor) {
        Possible possible = host.find(MOOT, "case-1").orElseThrow().possibleFor(actor);
        List<String> names = new ArrayList<>(
                possible.tasks().stream().map(CaseSnapshot.Waiting::step).toList());
        possible.events().forEach(event -> names.add(event.name()));
        return names;
    }

    @Test
    @DisplayName(
            "what somebody can do and tell now: by their roles, by who holds a task, by four eyes, by what events are limited to")
    void possible() {
        Host host = build(emptyHost().run(MOOT));
        host.start(MOOT, CALL, Request.by(CLERK)).orElseThrow();

        assertThat(possible(host, CLERK)).containsExactly("hear", "called-off");
        assertThat(possible(host, MILL)).containsExactly("called-off", "writ");
        host.claim(host.worklist(Moot.REEVE).get(0), Request.by(CLERK)).orElseThrow();
        assertThat(possible(host, Actor.of("other", Moot.REEVE))).containsExactly("called-off");
        host.complete("case-1", HEAR, DONG, Request.by(CLERK)).orElseThrow();
        assertThat(possible(host, CLERK)).isEmpty();
        assertThat(possible(host, MILL)).containsExactly("settle", "writ");
        host.complete("case-1", SIGN, DONG, Request.by(MILL)).orElseThrow();
        assertThat(possible(host, MILL)).containsExactly("appealed");
        host.tell("case-1", APPEALED, DONG, Request.by(CLERK)).orElseThrow();
        assertThat(possible(host, CLERK)).containsExactly("heard");
    }

    @Test
    @DisplayName("whatever is possible is accepted, and whatever else is refused")
    void asItSays() {
        for (Actor actor : List.of(CLERK, MILL, Actor.of("nobody"))) {
            for (Event<?> event : MOOT.events()) {
                Host host = build(emptyHost().run(MOOT));
                host.start(MOOT, CALL, Request.by(CLERK)).orElseThrow();
                boolean isPossible = possible(host, actor).contains(event.name());
                Event<Word> word = Event.of(event.name(), Word.class).byAnybody();

                assertThat(host.tell("case-1", word, DONG, Request.by(actor))
                                .optional()
                                .isPresent())
                        .as(actor.name() + " " + event)
                        .isEqualTo(isPossible);
            }
        }
    }

    @Test
    @DisplayName("the tasks and the events of a workflow, with their forms, and each by its name")
    void handles() {
        assertThat(MOOT.tasks()).extracting(Task::name).containsExactly("hear", "settle", "witness");
        assertThat(MOOT.task("settle").orElseThrow()).isSameAs(SIGN);
        assertThat(MOOT.task("settle").orElseThrow().form()).isEqualTo(Word.class);
        assertThat(MOOT.task("heard")).isEmpty();
        assertThat(MOOT.events()).extracting(Event::name).containsExactly("called-off", "writ", "appealed", "heard");
        assertThat(MOOT.event("writ")).contains(WRIT);
    }
}
