// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.Moot.HEAR;
import static org.moothall.workflow.testkit.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.memory.KeptInMemory;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.Moot.Call;
import org.moothall.workflow.testkit.Moot.Word;

@DisplayName("A test kit")
class WorkflowTestkitTest {
    private static final Workflow<Moot> HEARING = Moot.workflow()
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(HEAR, Moot::heard)
            .send(PROCLAIM, Moot::word)
            .end("over");

    private final WorkflowTestkit<Moot> testkit = WorkflowTestkit.of(HEARING);
    private final List<String> told = new ArrayList<>();

    @Test
    @DisplayName("shows the journal when an assertion about a case fails")
    void showsTheJournal() {
        var moot = testkit.start(new Call("wulf"));

        assertThatThrownBy(() -> assertThat(moot).hasEnded("over"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        expected case case-1 to have ended: over, and it is open
                        its journal:
                        2026-06-01T08:00:00Z  started (test)
                        2026-06-01T08:00:00Z  opened hear#1 (test)""");
    }

    @Test
    @DisplayName("keeps its handlers whenever its time is set, and takes no settings once it runs")
    void takesNoSettingsOnceItRuns() {
        testkit.delivering(PROCLAIM, (word, delivery) -> told.add(word.text())).at("2026-12-24T16:30");
        testkit.start(new Call("wulf")).complete(HEAR, new Word("heard"));

        assertThat(told).containsExactly("heard");
        assertThat(testkit.now()).isEqualTo("2026-12-24T16:30:00Z");
        assertThatThrownBy(() -> testkit.at("2026-12-25T16:30"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this test kit is running already; say so before the first case");
        assertThatThrownBy(() -> testkit.on(InMemoryHost::at))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this test kit is running already; say so before the first case");
    }

    @Test
    @DisplayName("runs on the host it is told, and goes on after a restart where that host's store does")
    void runsOnTheHostItIsTold() {
        var store = new KeptInMemory();
        testkit.on(time -> HostBuilder.on(store, time)).delivering(PROCLAIM, (word, delivery) -> told.add(word.text()));
        var moot = testkit.start(new Call("wulf"));
        testkit.pass(Duration.ofHours(1));

        testkit.restart();

        assertThat(moot).isWaitingFor(HEAR);
        moot.complete(HEAR, new Word("heard"));
        assertThat(moot).hasEnded("over");
        assertThat(told).containsExactly("heard");
        assertThat(testkit.now()).isEqualTo("2026-06-01T09:00:00Z");
    }

    @Test
    @DisplayName("lets no time pass on a thread that is interrupted, and says so")
    void letsNoTimePass() {
        testkit.start(new Call("wulf")).complete(HEAR, new Word("heard"));
        Instant erased = testkit.host().nextDue().orElseThrow();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> testkit.pass(Duration.ofDays(400)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("time cannot pass beyond " + erased
                            + ": this thread is interrupted, and the host does nothing more on it");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName("begins in memory with nothing after a restart, and says that a case is not there")
    void beginsWithNothing() {
        var moot = testkit.start(new Call("wulf"));
        assertThat(testkit.find(moot.id())).isWaitingFor(HEAR);

        testkit.restart();

        assertThatThrownBy(() -> testkit.find(moot.id()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no case case-1 of moot version 1");
    }
}
