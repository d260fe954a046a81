// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.memory.InMemoryHost;

@DisplayName("Traces")
class TracesTest {
    private final Set<What> journalled = EnumSet.noneOf(What.class);
    private final Set<Status> statuses = EnumSet.noneOf(Status.class);
    private final Set<String> answers = new TreeSet<>();
    private final Set<String> parked = new TreeSet<>();

    @Test
    @DisplayName("say where the first difference is, and what it is")
    void sayWhereTheFirstDifferenceIs() {
        Traces traces =
                Traces.between(InMemoryHost::at, time -> InMemoryHost.at(time).caseIds(number -> "matter-" + number));

        assertThatThrownBy(() -> traces.walk(1, Traces.STEPS))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        seed 1, step 1, start court version 1 with Call[matter=loud] by clerk: the answer differs
                          first   Accepted[caseId=case-1, revision=1]
                          second  Accepted[caseId=matter-1, revision=1]""");
    }

    @Test
    @DisplayName(
            "of the contract come to everything a journal and an outbox can tell, to refusals and to what is parked")
    void comeToEverything() {
        Traces.SEEDS.forEach(this::walk);

        assertThat(journalled).containsExactly(What.values());
        assertThat(statuses).containsExactly(Status.values());
        assertThat(answers)
                .containsExactly(
                        "Accepted",
                        "MH-W021",
                        "MH-W022",
                        "MH-W023",
                        "MH-W025",
                        "MH-W026",
                        "MH-W027",
                        "MH-W028",
                        "MH-W035",
                        "MH-W036",
                        "java.lang.IllegalStateException",
                        "passed");
        assertThat(parked).containsExactlyInAnyOrder("proclaim", "ring-bell", "soon");
    }

    private void walk(long seed) {
        try (TracedHost host = new TracedHost(InMemoryHost::at)) {
            Moves moves = new Moves(seed);
            for (int step = 1; step <= Traces.STEPS; step++) {
                answers.add(kind(moves.next(host).on(host)));
                host.host().parked().forEach(item -> parked.add(item.step()));
                host.cases().forEach(view -> {
                    view.journal().forEach(entry -> journalled.add(entry.what()));
                    host.host().outbox(view.id()).forEach(item -> statuses.add(item.status()));
                });
            }
        }
    }

    /** The code of a refusal, or what an answer begins with. */
    private static String kind(String answer) {
        int code = answer.indexOf("MH-W");
        return code >= 0 ? answer.substring(code, code + 7) : answer.split("[\\[:]", 2)[0];
    }
}
