// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;

import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Sentence;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract of the end of a case. */
abstract class EndContract extends Chapter {
    EndContract(HostContract contract) {
        super(contract);
    }

    private static Sentence<Moot, Workflow<Moot>> start() {
        return Moot.workflow().start(Call.class, Moot::called).byAnybody();
    }

    @Nested
    @DisplayName("after the end")
    class AfterTheEnd {
        @Test
        @DisplayName("a case that has been erased is not opened again")
        void anErasedCase() {
            var testkit = testkit(Moot.workflow()
                    .reopenedBy(APPEALED, Moot::heard, again -> again.end("again"))
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .task(HEAR, Moot::heard)
                    .end("over"));
            var moot = testkit.start(CALL).complete(HEAR, say("heard"));
            testkit.pass(Duration.ofDays(200));

            assertThat(message(moot.tryToTell(APPEALED, say("unfair"))))
                    .isEqualTo("case case-1 cannot take 'appealed': the case has ended and has been erased [MH-W022]");
        }

        @Test
        @DisplayName("a case that is kept for no time at all is erased at once")
        void keptForNoTime() {
            var testkit = testkit(Workflow.of("moot", Moot.class)
                    .version(1)
                    .keepFor(Period.ZERO, Moot::erased)
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .end("over"));

            assertThat(testkit.start(CALL))
                    .hasEnded("over")
                    .has("nobody", moot -> moot.villagers().isEmpty());
        }

        @Test
        @DisplayName("an opened case is kept for its whole time again")
        void keptForItsWholeTimeAgain() {
            var testkit = testkit(Moot.workflow()
                    .reopenedBy(
                            APPEALED,
                            Moot::heard,
                            again -> again.task(SETTLE, Moot::heard).end("again"))
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .end("over"));
            var moot = testkit.start(CALL);
            testkit.pass(Duration.ofDays(100));
            moot.tell(APPEALED, say("unfair"));
            testkit.pass(Duration.ofDays(100));
            assertThat(moot).isOpen().has("somebody", it -> !it.villagers().isEmpty());
            moot.complete(SETTLE, say("so be it"));
            testkit.pass(Duration.ofDays(100));

            assertThat(moot)
                    .hasEnded("again")
                    .has("somebody", it -> !it.villagers().isEmpty());
        }
    }

    @Test
    @DisplayName("keeps a case whole for as long as it says, then erases what is personal, and what was sent")
    void erases() {
        Workflow<Moot> keeping =
                start().task(HEAR, Moot::heard).send(PROCLAIM, Moot::word).end("over");
        var testkit = testkit(keeping);
        var moot = testkit.start(new Call("wulf"));
        moot.complete(HEAR, say("secret"));

        testkit.passTo("2026-12-01T08:59");
        assertThat(moot).has("its words", it -> !it.said().isEmpty());
        testkit.passTo("2026-12-01T10:00");

        assertThat(moot).has("no words", it -> it.said().isEmpty()).hasEnded("over");
        assertThat(testkit.host().outbox(moot.id()).get(0).content()).isNull();
    }
}
