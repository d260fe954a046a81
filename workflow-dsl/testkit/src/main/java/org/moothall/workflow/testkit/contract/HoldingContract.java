// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.TaskState;
import org.moothall.workflow.engine.TaskState.Act;
import org.moothall.workflow.engine.TaskState.Who;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of who holds a task: the table of its states, and the worklist of a person. */
abstract class HoldingContract extends Chapter {
    private static final Role CREW = Role.named("crew");
    private static final Role LEADER = Role.named("leader");
    private static final Actor ALYS = Actor.of("alys", CREW);
    private static final Actor BRYN = Actor.of("bryn", CREW);
    private static final Actor CAI = Actor.of("cai", CREW);
    private static final Actor DEWI = Actor.of("dewi", LEADER);
    private static final Task<Word> LOOK = HEAR.candidates(CREW).assignedBy(LEADER);

    private static final Workflow<Moot> LOOKING = Moot.workflow()
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(LOOK, Moot::heard)
            .task(SETTLE, Moot::heard)
            .end("over");

    HoldingContract(HostContract contract) {
        super(contract);
    }

    private Host host() {
        return build(emptyHost(SimulatedTime.startingAt(MONDAY)).run(LOOKING));
    }

    private static WorkItem started(Host host) {
        String id = host.start(LOOKING, CALL, Request.by(CLERK)).orElseThrow().caseId();
        return of(host, id);
    }

    private static WorkItem now(Host host, WorkItem item) {
        return of(host, item.caseId());
    }

    private static WorkItem of(Host host, String id) {
        return host.worklist(CREW).stream()
                .filter(each -> each.caseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A task in a state: of the two who hold it Alys is the owner and Bryn has it now. */
    private static WorkItem in(TaskState state, Host host) {
        WorkItem item = started(host);
        if (state == TaskState.HELD) {
            host.claim(item, Request.by(BRYN)).orElseThrow();
        } else if (state == TaskState.DELEGATED) {
            host.claim(item, Request.by(ALYS)).orElseThrow();
            host.delegate(item, BRYN, Request.by(ALYS)).orElseThrow();
        }
        return item;
    }

    private static Answer does(Act act, Host host, WorkItem item, Actor by) {
        Request request = Request.by(by);
        return switch (act) {
            case CLAIM -> host.claim(item, request);
            case RELEASE -> host.release(item, request);
            case ASSIGN -> host.assign(item, CAI, request);
            case DELEGATE -> host.delegate(item, CAI, request);
            case HAND_BACK -> host.handBack(item, request);
            case COMPLETE -> host.completeItem(item, LOOK, DONG, request);
        };
    }

    private static Set<Who> is(Actor by, TaskState state) {
        EnumSet<Who> is = by.equals(DEWI) ? EnumSet.of(Who.ASSIGNER) : EnumSet.of(Who.CANDIDATE);
        if (by.equals(BRYN) && state != TaskState.FREE) {
            is.add(Who.HOLDER);
        }
        if (by.equals(ALYS) && state == TaskState.DELEGATED) {
            is.add(Who.OWNER);
        }
        return is;
    }

    private static @Nullable TaskState after(TaskState from, Act act, Set<Who> is) {
        return TaskState.TABLE.stream()
                .filter(rule -> rule.from() == from && rule.act() == act && is.contains(rule.who()))
                .findFirst()
                .orElseThrow()
                .to();
    }

    @Test
    @DisplayName(
            "in each state, each act is for whoever the table says, and leads where it says; all else changes nothing")
    void table() {
        Host host = host();
        for (TaskState from : TaskState.values()) {
            for (Act act : Act.values()) {
                for (Actor by : List.of(ALYS, BRYN, CAI, DEWI)) {
                    row(host, from, act, by);
                }
            }
        }
    }

    private static void row(Host host, TaskState from, Act act, Actor by) {
        String words = from + " " + act + " " + by.name();
        WorkItem item = in(from, host);
        String before = now(host, item).holder();
        Answer answer = does(act, host, item, by);
        if (!from.allows(act, is(by, from))) {
            assertThat(answer).as(words).isInstanceOf(Answer.Refused.class);
            assertThat(now(host, item).holder()).as(words).isEqualTo(before);
            return;
        }
        assertThat(answer).as(words).isInstanceOf(Answer.Accepted.class);
        TaskState to = after(from, act, is(by, from));
        if (to == null) {
            assertThat(host.find(LOOKING, item.caseId()).orElseThrow().waitsFor())
                    .containsExactly("settle");
        } else {
            assertThat(host.find(LOOKING, item.caseId())
                            .orElseThrow()
                            .waiting()
                            .get(0)
                            .state())
                    .as(words)
                    .isEqualTo(to);
        }
    }

    @Test
    @DisplayName("whoever holds it stands in the worklist, and each change in the journal")
    void journal() {
        Host host = host();
        WorkItem item = started(host);

        assertThat(item.isFree()).isTrue();
        host.claim(item, Request.by(ALYS)).orElseThrow();
        assertThat(now(host, item).holder()).isEqualTo("alys");
        host.delegate(item, BRYN, Request.by(ALYS)).orElseThrow();
        host.handBack(item, Request.by(BRYN)).orElseThrow();
        assertThat(now(host, item).holder()).isEqualTo("alys");
        host.assign(item, CAI, Request.by(DEWI)).orElseThrow();
        host.release(item, Request.by(CAI)).orElseThrow();
        assertThat(now(host, item).isFree()).isTrue();
        assertThat(journal(host, LOOKING).subList(2, 7))
                .containsExactly(
                        "0h claimed hear#1 (alys)",
                        "0h delegated hear#1: to bryn (alys)",
                        "0h handed back hear#1 (bryn)",
                        "0h assigned hear#1: to cai (dewi)",
                        "0h released hear#1 (cai)");
    }

    @Test
    @DisplayName("it is refused in words that name nobody who holds it")
    void words() {
        Host host = host();
        WorkItem free = started(host);
        WorkItem held = in(TaskState.HELD, host);
        WorkItem delegated = in(TaskState.DELEGATED, host);

        assertThat(message(host.release(free, Request.by(ALYS))))
                .isEqualTo("'hear' of case case-1 is held by nobody [MH-W035]");
        assertThat(message(host.completeItem(held, LOOK, DONG, Request.by(ALYS))))
                .isEqualTo("'hear' of case case-2 is held by somebody else [MH-W035]");
        assertThat(message(host.handBack(held, Request.by(BRYN))))
                .isEqualTo("'hear' of case case-2 was not delegated [MH-W035]");
        assertThat(message(host.completeItem(delegated, LOOK, DONG, Request.by(ALYS))))
                .isEqualTo("'hear' of case case-3 is delegated; it has to be handed back first [MH-W035]");
        assertThat(message(host.assign(free, BRYN, Request.by(ALYS))))
                .isEqualTo("'hear' of case case-1 is assigned by leader; alys is not [MH-W026]");
        assertThat(message(host.assign(free, CLERK, Request.by(DEWI))))
                .isEqualTo("'hear' of case case-1 is for crew; clerk is not [MH-W026]");
        assertThat(message(host.claim(free, Request.by(CLERK)))).contains("MH-W026");
        assertThat(held + " " + host.worklist(CREW)).doesNotContain("bryn").doesNotContain("alys");
    }

    @Test
    @DisplayName("a task that nobody assigns says so")
    void unassignable() {
        Host host = host();
        WorkItem item = started(host);
        host.completeItem(item, LOOK, DONG, Request.by(ALYS)).orElseThrow();
        WorkItem settle = host.worklist(Moot.REEVE).get(0);

        assertThat(message(host.assign(settle, CLERK, Request.by(CLERK))))
                .isEqualTo("'settle' of case case-1 is assigned by nobody; clerk is not [MH-W026]");
    }

    @Test
    @DisplayName("who stands in for somebody does what that person holds, and the journal says for whom")
    void actingFor() {
        Host host = host();
        WorkItem item = started(host);
        host.claim(item, Request.by(ALYS)).orElseThrow();

        host.completeItem(item, LOOK, DONG, Request.by(CAI.actingFor("alys"))).orElseThrow();
        assertThat(journal(host, LOOKING)).contains("0h done hear#1 (cai for alys)");
    }

    @Test
    @DisplayName("a repeated claim is one claim, and the key of a claim is not that of a release")
    void keys() {
        Host host = host();
        WorkItem item = started(host);
        Request keyed = Request.by(ALYS).withKey("web:1");

        Answer first = host.claim(item, keyed);
        assertThat(host.claim(item, keyed)).isEqualTo(first);
        assertThat(message(host.release(item, keyed))).contains("MH-W027");
        assertThat(message(host.claim(item, Request.by(BRYN)))).contains("MH-W035");
    }

    @Test
    @DisplayName(
            "a worklist of a person has first what they hold, then what is free for any of their roles, page by page")
    void mineThenFree() {
        Host host = host();
        List<WorkItem> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(started(host));
        }
        host.claim(all.get(3), Request.by(BRYN)).orElseThrow();
        host.claim(all.get(1), Request.by(ALYS)).orElseThrow();
        Actor both = Actor.of("bryn", CREW, CREW.of("north"), Moot.REEVE);
        Map<Actor, List<String>> expected = Map.of(
                both,
                List.of("case-4", "case-1", "case-3", "case-5"),
                CAI,
                List.of("case-1", "case-3", "case-5"),
                CAI.actingFor("alys"),
                List.of("case-2", "case-1", "case-3", "case-5"));

        expected.forEach((actor, cases) -> {
            assertThat(host.worklistFor(actor)).extracting(WorkItem::caseId).isEqualTo(cases);
            assertThat(pages(host, actor)).isEqualTo(cases);
        });
        assertThat(host.worklist(CREW)).hasSize(5);
    }

    private static List<String> pages(Host host, Actor actor) {
        List<String> cases = new ArrayList<>();
        WorkItem last = null;
        for (List<WorkItem> page = host.worklistPageFor(actor, last, 2);
                !page.isEmpty();
                page = host.worklistPageFor(actor, last, 2)) {
            page.forEach(item -> cases.add(item.caseId()));
            last = page.get(page.size() - 1);
        }
        return cases;
    }
}
