// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Event;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of deadlines and timers. */
abstract class PromiseContract extends Chapter {
    PromiseContract(HostContract contract) {
        super(contract);
    }

    private static final Event<Word> RECONSIDERED =
            Event.of("reconsidered", Word.class).byAnybody();

    @Nested
    @DisplayName("keeps a promise")
    class Promises {
        private final Deadline soon = Deadline.of("soon").workingDays(4).in(ENGLAND_AND_WALES);
        private final Workflow<Moot> promising = Moot.workflow()
                .deadline(
                        soon,
                        promise -> promise.metWhen("settled", Moot::isSettled)
                                .pausedWhile(WITNESS)
                                .warnsAfter(3, warning -> warning.send(SUMMON, Moot::word))
                                .whenMissed(late -> late.send(PROCLAIM, Moot::word)))
                .alongside(WHISPERED, Moot::heard, whisper -> whisper.task(WITNESS, Moot::heard))
                .alongside(RECONSIDERED, (moot, word) -> new Moot(List.of(), moot.villagers()), again -> again)
                .anytime(
                        CALLED_OFF, (moot, word) -> new Moot(List.of(), moot.villagers()), off -> off.end("called off"))
                .reopenedBy(APPEALED, Moot::heard, again -> again.backTo(HEAR, 1, tooMany -> tooMany.end("final")))
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR, Moot::heard)
                .task(SETTLE, Moot::heard)
                .end("over");
        private final WorkflowTestkit<Moot> testkit = testkit(promising);
        private final CaseUnderTest<Moot> moot = testkit.start(new Call("wulf"));

        @Test
        @DisplayName("that warns, and is missed, once each, while the case goes on")
        void thatWarnsAndIsMissed() {
            testkit.passTo("2026-06-04T23:59");
            assertThat(moot).hasSent(SUMMON, 0);
            testkit.passTo("2026-06-05T00:00");
            assertThat(moot).hasSent(SUMMON, 1).isInTimeFor(soon);
            testkit.passTo("2026-06-06T00:00");
            assertThat(moot).hasSent(PROCLAIM, 1).hasMissed(soon).isOpen();
            testkit.pass(Duration.ofDays(30));

            assertThat(moot).hasSent(SUMMON, 1).hasSent(PROCLAIM, 1).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("that is met as soon as its condition holds, although the case goes on")
        void thatIsMet() {
            moot.complete(HEAR, say("settled"));
            testkit.pass(Duration.ofDays(30));

            assertThat(moot).isInTimeFor(soon).hasSent(PROCLAIM, 0).isWaitingFor(SETTLE);
        }

        @Test
        @DisplayName("that stands still while a step is open, and shows elapsed and paused days apart")
        void thatStandsStill() {
            testkit.passTo("2026-06-02T10:00");
            moot.tell(WHISPERED, say("psst"));
            assertThat(moot).isPausedFor(soon);
            testkit.passTo("2026-06-22T10:00");
            assertThat(moot).isInTimeFor(soon).hasSent(PROCLAIM, 0);
            moot.complete(WITNESS, say("seen"));

            var progress = moot.view().deadline(soon).progress();
            assertThat(progress.elapsed()).isZero();
            assertThat(progress.paused()).isEqualTo(14);
            testkit.passTo("2026-06-25T23:59");
            assertThat(moot).isInTimeFor(soon);
            testkit.passTo("2026-06-26T00:00");
            assertThat(moot).hasMissed(soon).hasSent(PROCLAIM, 1);
        }

        @Test
        @DisplayName("that begins to stand still at once, when it runs anew while a step is open that pauses it")
        void thatRunsAnewStandingStill() {
            moot.complete(HEAR, say("settled"));
            moot.tell(WHISPERED, say("psst"));
            moot.tell(RECONSIDERED, say("again"));

            assertThat(moot).isPausedFor(soon);
        }

        @Test
        @DisplayName("that was met, and stays so when the case ends with words that would not meet it")
        void thatStaysMet() {
            moot.complete(HEAR, say("settled"));
            var met = moot.view().deadline(soon).stopped();
            testkit.pass(Duration.ofDays(30));
            moot.tell(CALLED_OFF, say("rain"));

            assertThat(moot).hasEnded("called off").isInTimeFor(soon);
            assertThat(moot.view().deadline(soon).stopped()).isEqualTo(met);
        }

        @Test
        @DisplayName("that stands still when the case ends, and was never resumed")
        void thatStandsStillAtTheEnd() {
            moot.tell(WHISPERED, say("psst"));
            testkit.pass(Duration.ofDays(30));
            moot.tell(CALLED_OFF, say("rain"));

            assertThat(moot).isInTimeFor(soon).hasSent(PROCLAIM, 0);
            assertThat(moot.view().deadline(soon).running().isPaused()).isFalse();
            assertThat(moot.view().journalText()).doesNotContain("resumed");
        }

        @Test
        @DisplayName("whose date a task may be due by, however late the task is opened")
        void whoseDateATaskMayBeDueBy() {
            Workflow<Moot> dated = Moot.workflow()
                    .deadline(soon, promise -> promise.whenMissed(late -> late))
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .task(HEAR, Moot::heard)
                    .task(SETTLE.due(soon), Moot::heard)
                    .end("over");
            var kit = testkit(dated);
            var late = kit.start(new Call("wulf"));
            kit.passTo("2026-06-03T10:00");
            late.complete(HEAR, say("heard"));

            assertThat(kit.host().worklist(REEVE).get(0).due()).isEqualTo("2026-06-05T23:00:00Z");
        }

        @Test
        @DisplayName("that starts anew when the case is opened again")
        void thatStartsAnew() {
            moot.complete(HEAR, say("heard")).complete(SETTLE, say("so be it"));
            testkit.passTo("2026-06-15T09:00");
            moot.tell(APPEALED, say("unfair"));

            assertThat(moot).isInTimeFor(soon);
            testkit.passTo("2026-06-20T00:00");
            assertThat(moot).hasMissed(soon);
        }
    }

    @Nested
    @DisplayName("a timer whose function throws")
    class Timers {
        private final Deadline soon = Deadline.of("soon").days(1);
        private final boolean[] mended = {false};
        private final WorkflowTestkit<Moot> testkit = testkit(Moot.workflow()
                        .deadline(
                                soon,
                                promise -> promise.metWhen("settled", Moot::isSettled)
                                        .whenMissed(late -> late.send(SUMMON, this::letter)))
                        .alongside(WHISPERED, Moot::heard, whisper -> whisper.send(PROCLAIM, Moot::word))
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .task(HEAR, Moot::heard)
                        .task(SETTLE, Moot::heard)
                        .end("over"))
                .delivering(PROCLAIM, (word, delivery) -> {});
        private final CaseUnderTest<Moot> moot = testkit.start(CALL);

        Timers() {
            testkit.pass(Duration.ofDays(3));
        }

        private Word letter(Moot any) {
            if (!mended[0]) {
                throw new IllegalStateException("no parchment");
            }
            return say("late");
        }

        @Test
        @DisplayName("is parked without changing the case, and can be redriven")
        void isParked() {
            OutboxItem parked = testkit.host().parked().get(0);
            assertThat(parked.step()).isEqualTo("soon");
            assertThat(parked.failure()).isEqualTo("java.lang.IllegalStateException");
            assertThat(moot).hasSent(SUMMON, 0);

            mended[0] = true;
            testkit.host().redrive(parked, Request.by(CLERK));

            assertThat(moot).hasSent(SUMMON, 1).hasMissed(soon);
            assertThat(testkit.host().parked()).isEmpty();
        }

        @Test
        @DisplayName("holds up nothing that the case sends")
        void holdsUpNothing() {
            moot.tell(WHISPERED, say("psst"));

            assertThat(testkit.host().outbox(moot.id()))
                    .filteredOn(item -> item.step().equals("proclaim"))
                    .extracting(OutboxItem::status)
                    .containsExactly(Status.DELIVERED);
        }

        @Test
        @DisplayName("is forgotten when the deadline stops")
        void isForgotten() {
            moot.complete(HEAR, say("settled"));

            assertThat(testkit.host().parked()).isEmpty();
        }
    }
}
