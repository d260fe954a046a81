// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of roles with a scope: who may do a task, and what stands on a worklist. */
abstract class RoleContract extends Chapter {
    private static final Role CREW = Role.named("crew");
    private static final Role NORTH = CREW.of("north");
    private static final Role SOUTH = CREW.of("south");
    private static final Task<Word> ANYWHERE = Task.of("anywhere", Word.class).candidates(CREW);
    private static final Task<Word> IN_THE_NORTH =
            Task.of("in the north", Word.class).candidates(NORTH);

    private static final Workflow<Moot> ROUNDS = Workflow.of("rounds", Moot.class)
            .version(1)
            .keepFor(Period.ofMonths(6), Moot::erased)
            .start(Call.class, Moot::called)
            .byAnybody()
            .all(
                    "rounds",
                    rounds -> rounds.branch("anywhere", any -> any.task(ANYWHERE, Moot::heard))
                            .branch("north", north -> north.task(IN_THE_NORTH, Moot::heard)))
            .end("over");

    RoleContract(HostContract contract) {
        super(contract);
    }

    private Host host() {
        return build(emptyHost().run(ROUNDS));
    }

    private static String start(Host host) {
        return host.start(ROUNDS, CALL, Request.by(CLERK)).orElseThrow().caseId();
    }

    private static Answer done(Host host, String id, Task<Word> task, Role role) {
        return host.complete(id, task, new Word("done"), Request.by(Actor.of("sam", role)));
    }

    private static List<String> tasks(List<WorkItem> items) {
        return items.stream().map(item -> item.caseId() + " " + item.task()).toList();
    }

    @Test
    @DisplayName("a task of a scope is for that scope, and a task of the role is for every scope")
    void whoMayDoIt() {
        Host host = host();
        String id = start(host);

        for (Role other : List.of(CREW, SOUTH, Role.named("reeve").of("north"))) {
            assertThat(done(host, id, IN_THE_NORTH, other).text(Answer.Accepted::caseId, refusal -> refusal.code()))
                    .isEqualTo("MH-W026");
        }
        done(host, id, IN_THE_NORTH, NORTH).orElseThrow();
        done(host, id, ANYWHERE, SOUTH).orElseThrow();
        assertThat(host.find(ROUNDS, id).orElseThrow().outcome()).contains("over");
    }

    @Test
    @DisplayName("a worklist of a scope has its own tasks and those of every scope, in one order, page by page")
    void worklist() {
        Host host = host();
        String first = start(host);
        String second = start(host);
        List<String> all =
                List.of(first + " anywhere", first + " in the north", second + " anywhere", second + " in the north");

        assertThat(tasks(host.worklist(NORTH))).containsExactlyElementsOf(all);
        assertThat(tasks(host.worklist(CREW))).containsExactly(first + " anywhere", second + " anywhere");
        assertThat(tasks(host.worklist(SOUTH))).isEqualTo(tasks(host.worklist(CREW)));
        assertThat(tasks(pages(host, NORTH))).containsExactlyElementsOf(all);
    }

    private static List<WorkItem> pages(Host host, Role role) {
        List<WorkItem> all = new ArrayList<>();
        @Nullable WorkItem last = null;
        List<WorkItem> page = host.worklistPage(role, last, 1);
        while (!page.isEmpty()) {
            all.addAll(page);
            last = page.get(page.size() - 1);
            page = host.worklistPage(role, last, 1);
        }
        return all;
    }

    @Test
    @DisplayName("a worklist of a role that no workflow names is refused with the roles there are")
    void unknownRole() {
        Host host = host();

        assertThatThrownBy(() -> host.worklist(Role.named("crow")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no workflow of this host has a task for the role 'crow'; its roles are crew");
        assertThat(host.worklist(CREW)).isEmpty();
        assertThat(host.worklist(SOUTH)).isEmpty();
    }
}
