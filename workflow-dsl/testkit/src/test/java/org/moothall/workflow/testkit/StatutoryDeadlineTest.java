// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.moothall.workflow.testkit.Moot.HEAR;
import static org.moothall.workflow.testkit.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.Moot.Call;

@DisplayName("A workflow with a deadline that law sets")
class StatutoryDeadlineTest {
    private static final Deadline FOI = StatutoryDeadlines.FOI_RESPONSE.deadline();
    private static final Workflow<Moot> REQUEST = Moot.workflow()
            .deadline(
                    FOI,
                    promise -> promise.warnsAfter(15, late -> late).whenMissed(late -> late.send(PROCLAIM, Moot::word)))
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(HEAR, Moot::heard)
            .end("over");

    @Test
    @DisplayName("misses it when the rule says, by the holidays of every nation")
    void missesItWhenTheRuleSays() {
        var testkit = WorkflowTestkit.of(REQUEST).at("2026-03-13T10:00");
        var moot = testkit.start(new Call("wulf"));

        testkit.passTo("2026-04-15T23:59");
        assertThat(moot).isInTimeFor(FOI).hasSent(PROCLAIM, 0);
        testkit.passTo("2026-04-16T00:00");
        assertThat(moot).hasMissed(FOI).hasSent(PROCLAIM, 1);
    }
}
