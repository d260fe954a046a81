// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARING;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.RINGING;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.ChangedShapeException;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract for another build of the application: workflows and handlers that came, changed or went. */
abstract class BuildContract extends DurableChapter {
    private static final Deadline SOON = Deadline.of("soon").days(3);
    private static final Workflow<Moot> FIRST = version(1)
            .deadline(SOON, promise -> promise.whenMissed(late -> late.send(SUMMON, Moot::word)))
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(HEAR, Moot::heard)
            .end("over");
    private static final Workflow<Moot> SECOND = version(2)
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(SETTLE, Moot::heard)
            .end("over");

    private static Workflow.Declaring<Moot> version(int version) {
        return Workflow.of("moot", Moot.class).version(version).keepFor(Period.ofMonths(6), Moot::erased);
    }

    BuildContract(DurableHostContract contract) {
        super(contract);
    }

    @Nested
    @DisplayName("a workflow that changed")
    class Changed {
        @Test
        @DisplayName("under its old version is refused, and the one that did not is still let in")
        void underItsOldVersion() {
            var moot = nextProcess(HEARING).start(CALL);

            var faulty = nextProcess(RINGING);
            assertThatThrownBy(faulty::host)
                    .isInstanceOf(ChangedShapeException.class)
                    .hasMessage(
                            "workflow 'moot' version 1 has changed since cases began in it: line 2 was \"start by anybody\" and is"
                                    + " \"at any time, instead of what is open: called-off, by anybody\"; give it version 2 and keep the old one for"
                                    + " the cases that are open [MH-W031]");

            assertThat(nextProcess(HEARING).find(moot.id())).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("under a new version takes the new cases, and the old ones stay with theirs")
        void underANewVersion() {
            nextProcess(FIRST).start(CALL);

            var after = nextProcessWith(FIRST, SECOND);
            var next = after.start(CALL);

            assertThat(after.host().cases(SECOND))
                    .extracting(CaseSnapshot::version)
                    .containsExactly(1, 2);
            assertThat(after.find("case-1")).isWaitingFor(HEAR);
            assertThat(next).isWaitingFor(SETTLE);
            after.host()
                    .complete("case-1", HEAR, say("heard"), Request.by(CLERK))
                    .orElseThrow();
            assertThat(after.find("case-1")).hasEnded("over");
        }
    }

    @Nested
    @DisplayName("a case of a version that it lacks is left alone:")
    class Lacking {
        @Test
        @DisplayName("it cannot be found, and a request on it is refused and says what to do")
        void aRequestIsRefused() {
            nextProcess(FIRST).start(CALL);

            var host = nextProcess(SECOND).host();

            assertThat(host.find(SECOND, "case-1")).isEmpty();
            assertThat(host.cases(SECOND)).isEmpty();
            String answer = host.complete("case-1", HEAR, say("heard"), Request.by(CLERK))
                    .fold(Object::toString, refusal -> refusal.message(Locale.ENGLISH));
            assertThat(answer)
                    .endsWith("is of workflow 'moot' version 1, which this host does not run;"
                            + " hand it to the host when you build it [MH-W029]");
        }

        @Test
        @DisplayName("its timers do not fire, and it goes on where it stood once the version is handed in again")
        void itGoesOn() {
            String journal = nextProcess(FIRST).start(CALL).view().journalText();
            nextProcess(SECOND).pass(Duration.ofDays(30));

            var again = nextProcess(FIRST);
            var moot = again.find("case-1");
            assertThat(moot.view().journalText()).isEqualTo(journal);
            again.host().runDue();

            assertThat(moot).hasMissed(SOON).hasSent(SUMMON, 1).isWaitingFor(HEAR);
            moot.complete(HEAR, say("heard"));
            assertThat(moot).hasEnded("over");
        }
    }

    @Nested
    @DisplayName("what nobody was there for")
    class Handlers {
        @Test
        @DisplayName("is delivered once there is a handler, in order, and once")
        void isDelivered() {
            List<String> told = new ArrayList<>();
            nextProcess(HEARING).start(CALL).complete(HEAR, say("heard"));

            var after = nextProcess(HEARING)
                    .delivering(PROCLAIM, (word, delivery) -> told.add(delivery.key() + " " + word.text()))
                    .answering(RING_BELL, (word, delivery) -> {
                        told.add(delivery.key());
                        return DONG;
                    });
            after.host().runDue();
            after.pass(Duration.ofDays(1));

            assertThat(told).containsExactly("case-1/proclaim/2 heard", "case-1/ring-bell/3");
            assertThat(after.find("case-1")).hasEnded("over");
        }

        @Test
        @DisplayName("waits on where there is still none, and holds up nothing")
        void waitsOn() {
            nextProcess(HEARING).start(CALL).complete(HEAR, say("heard"));

            var after = nextProcess(HEARING).answering(RING_BELL, (word, delivery) -> DONG);
            after.host().runDue();

            assertThat(after.find("case-1")).hasEnded("over").hasSent(PROCLAIM, 1);
            assertThat(after.host().outbox("case-1").get(0).attempts()).isZero();
        }
    }
}
