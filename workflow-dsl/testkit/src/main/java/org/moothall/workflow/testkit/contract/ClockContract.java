// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Petition.ANSWER;
import static org.moothall.workflow.testkit.contract.Petition.ANSWERED;
import static org.moothall.workflow.testkit.contract.Petition.ASKED_AGAIN;
import static org.moothall.workflow.testkit.contract.Petition.CLARIFIED;
import static org.moothall.workflow.testkit.contract.Petition.CONSIDER;
import static org.moothall.workflow.testkit.contract.Petition.NOTHING;
import static org.moothall.workflow.testkit.contract.Petition.TOLD;
import static org.moothall.workflow.testkit.contract.Petition.fact;
import static org.moothall.workflow.testkit.contract.Petition.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.Promise;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;

/** The contract of what a promise is told: facts, from when it is counted, what begins it again. */
abstract class ClockContract extends Chapter {
    ClockContract(HostContract contract) {
        super(contract);
    }

    private static final Deadline TEN = Deadline.of("ten-days")
            .by(DeadlineRule.workingDays(10, ENGLAND_AND_WALES)
                    .allowing(
                            new Allowance.Suspension("somebody is asked", Allowance.LastDay.COUNTS),
                            new Allowance.Restart("a clarification came"),
                            new Allowance.Agreement("in writing"),
                            new Allowance.Notice("it is complex", 10),
                            new Allowance.Excuse("a flood"),
                            new Allowance.OpenEnd("it takes as long as it takes")));

    private static Workflow<Petition> promising(UnaryOperator<Promise<Petition>> promise) {
        return Petition.workflow()
                .deadline(TEN, promise)
                .alongside(TOLD, Petition::told, told -> told)
                .reopenedBy(
                        ASKED_AGAIN,
                        Petition::told,
                        again -> again.task(CONSIDER.as("consider again"), Petition::told)
                                .end("considered again"))
                .start(Petition.News.class, Petition::opened)
                .byAnybody()
                .task(ANSWER.due(TEN), Petition::told)
                .end("answered");
    }

    private static Promise<Petition> told(Promise<Petition> promise) {
        return promise.movedBy("what was agreed", Petition::facts).metWhen("answered", Petition::answered);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static List<String> journal(CaseUnderTest<Petition> petition) {
        return petition.view().journal().stream()
                .map(entry -> entry.text())
                .filter(line -> line.contains("ten-days"))
                .toList();
    }

    @Nested
    @DisplayName("a fact of the case")
    class Facts {
        private final WorkflowTestkit<Petition> kit = testkit(promising(ClockContract::told));
        private final CaseUnderTest<Petition> petition = kit.start(NOTHING);

        private @Nullable Instant worklistDate() {
            return kit.host().worklist(REEVE).get(0).due();
        }

        @Test
        @DisplayName("moves the date of the promise, its timer, and the date of the task that is due by it")
        void movesTheDate() {
            assertThat(petition).isDue(TEN, "2026-06-16T00:00");
            Assertions.assertThat(worklistDate()).isEqualTo("2026-06-15T23:00:00Z");
            kit.passTo("2026-06-08T09:00");
            petition.tell(TOLD, fact(new Fact.Agreed(at("2026-06-08T08:00:00Z"), day("2026-07-03"))));

            assertThat(petition).isDue(TEN, "2026-07-04T00:00");
            Assertions.assertThat(worklistDate()).isEqualTo("2026-07-03T23:00:00Z");
            kit.passTo("2026-07-03T23:59");
            assertThat(petition).stands(TEN, Standing.RUNNING);
            kit.passTo("2026-07-04T00:00");
            assertThat(petition).hasMissed(TEN);
            Assertions.assertThat(journal(petition))
                    .containsExactly("moved ten-days: Fri 3 July 2026 (test)", "missed ten-days (time)");
        }

        @Test
        @DisplayName("that the rule does not allow moves nothing, and the journal says why")
        void notCounted() {
            petition.tell(TOLD, fact(new Fact.Extended(at("2026-06-01T08:00:00Z"), 11)));

            assertThat(petition).isDue(TEN, "2026-06-16T00:00");
            Assertions.assertThat(journal(petition))
                    .containsExactly("not counted ten-days: The extension of Mon 1 June 2026 is not counted: it may be"
                            + " extended to Mon 29 June 2026 at most. (test)");
            Assertions.assertThat(petition.view()
                            .deadline(TEN)
                            .reckoning()
                            .orElseThrow()
                            .notCounted())
                    .hasSize(1);
        }

        @Test
        @DisplayName("may lift the duty: the date passes, and nothing is missed")
        void excuses() {
            petition.tell(TOLD, fact(Fact.excused(at("2026-06-01T08:00:00Z"))));
            kit.passTo("2026-07-01T00:00");

            assertThat(petition).stands(TEN, Standing.EXCUSED);
            Assertions.assertThat(journal(petition)).containsExactly("excused ten-days (time)");
            petition.complete(ANSWER, ANSWERED);
            Assertions.assertThat(journal(petition)).contains("met ten-days: late, and excused (reeve)");
        }

        @Test
        @DisplayName("may take the date away, from the worklist too")
        void opensTheEnd() {
            petition.tell(TOLD, fact(Fact.openEnded(at("2026-06-01T08:00:00Z"))));
            kit.passTo("2027-06-01T00:00");

            assertThat(petition).stands(TEN, Standing.RUNNING);
            Assertions.assertThat(worklistDate()).isNull();
            Assertions.assertThat(petition.view().deadline(TEN).progress().isOpenEnded())
                    .isTrue();
        }

        @Test
        @DisplayName("that comes with the input that meets the promise still counts")
        void countsWithTheMeeting() {
            kit.passTo("2026-06-20T00:00");
            petition.complete(
                    ANSWER,
                    new Petition.News(
                            petition.data().received(),
                            List.of(new Fact.Agreed(at("2026-06-10T08:00:00Z"), day("2026-07-03"))),
                            true));

            assertThat(petition).stands(TEN, Standing.MET);
        }

        @Test
        @DisplayName("that was agreed before a miss and is told after it undoes the miss; one agreed later does not")
        void undoesAMiss() {
            kit.passTo("2026-06-20T00:00");
            assertThat(petition).hasMissed(TEN);
            petition.tell(TOLD, fact(new Fact.Agreed(at("2026-06-10T08:00:00Z"), day("2026-06-26"))));
            Assertions.assertThat(petition.view().deadline(TEN).wasEverMissed()).isFalse();
            kit.passTo("2026-07-01T00:00");
            assertThat(petition).hasMissed(TEN);
            petition.tell(TOLD, fact(new Fact.Agreed(at("2026-06-30T08:00:00Z"), day("2026-07-31"))));

            assertThat(petition).stands(TEN, Standing.RUNNING).hasMissed(TEN);
            Assertions.assertThat(petition.view().deadline(TEN).earlier())
                    .extracting(Running.Run::standing)
                    .containsExactly(Standing.MISSED);
        }
    }

    @Nested
    @DisplayName("a promise that is counted from a moment of the case")
    class CountedFrom {
        private final WorkflowTestkit<Petition> kit = testkit(promising(promise ->
                promise.countedFrom("its receipt", Petition::received).metWhen("answered", Petition::answered)));

        @Test
        @DisplayName("has not begun before, and runs from then")
        void beginsWithIt() {
            CaseUnderTest<Petition> petition = kit.start(NOTHING);
            assertThat(petition).stands(TEN, Standing.NOT_BEGUN);
            Assertions.assertThat(kit.host().worklist(REEVE).get(0).due()).isNull();
            kit.passTo("2026-06-05T12:00");
            petition.tell(TOLD, received(at("2026-06-03T09:00:00Z")));

            assertThat(petition).isDue(TEN, "2026-06-18T00:00");
            Assertions.assertThat(kit.host().worklist(REEVE).get(0).due()).isEqualTo("2026-06-17T23:00:00Z");
            Assertions.assertThat(journal(petition)).containsExactly("began ten-days: Wed 17 June 2026 (test)");
        }

        @Test
        @DisplayName("moves when the moment is corrected, and waits again when it is taken back")
        void isCorrected() {
            CaseUnderTest<Petition> petition = kit.start(received(at("2026-05-29T09:00:00Z")));
            assertThat(petition).isDue(TEN, "2026-06-13T00:00");
            petition.tell(TOLD, received(at("2026-06-01T07:00:00Z")));
            assertThat(petition).isDue(TEN, "2026-06-16T00:00");
            petition.tell(TOLD, NOTHING);

            assertThat(petition).stands(TEN, Standing.NOT_BEGUN);
            kit.passTo("2026-08-01T00:00");
            Assertions.assertThat(petition.view().deadline(TEN).wasEverMissed()).isFalse();
            Assertions.assertThat(journal(petition))
                    .containsExactly(
                            "began ten-days: Fri 12 June 2026 (test)",
                            "moved ten-days: Mon 15 June 2026 (test)",
                            "set back ten-days (test)");
        }

        @Test
        @DisplayName("is left alone by a reopening of the case")
        void isLeftAlone() {
            CaseUnderTest<Petition> petition = kit.start(received(at("2026-06-01T07:00:00Z")));
            petition.complete(ANSWER, new Petition.News(petition.data().received(), List.of(), true));
            petition.tell(ASKED_AGAIN, new Petition.News(petition.data().received(), List.of(), true));
            kit.passTo("2026-08-01T00:00");

            assertThat(petition).isOpen().stands(TEN, Standing.MET);
        }
    }

    @Nested
    @DisplayName("every run is kept:")
    class Runs {
        private final WorkflowTestkit<Petition> kit = testkit(promising(ClockContract::told));
        private final CaseUnderTest<Petition> petition = kit.start(NOTHING);

        @Test
        @DisplayName("a miss stays missed when the case is reopened")
        void afterAReopening() {
            kit.passTo("2026-07-01T00:00");
            petition.complete(ANSWER, ANSWERED);
            petition.tell(ASKED_AGAIN, NOTHING);

            assertThat(petition).isInTimeFor(TEN).hasMissed(TEN);
            Assertions.assertThat(petition.view().deadline(TEN).earlier())
                    .containsExactly(new Running.Run(
                            MONDAY, at("2026-06-15T23:00:00Z"), at("2026-06-30T23:00:00Z"), Standing.MISSED));
        }

        @Test
        @DisplayName("a miss stays missed when what met the promise no longer holds")
        void afterRunningAnew() {
            kit.passTo("2026-07-01T00:00");
            petition.tell(TOLD, ANSWERED).tell(TOLD, NOTHING);

            assertThat(petition).isInTimeFor(TEN).hasMissed(TEN);
        }

        @Test
        @DisplayName("a case that ends without having met it has ended it, and did not meet it")
        void endedIsNotMet() {
            petition.complete(ANSWER, NOTHING);

            assertThat(petition).stands(TEN, Standing.ENDED);
        }
    }

    @Nested
    @DisplayName("a clock that waits for somebody")
    class Waits {
        private final Workflow<Petition> clarified = Petition.workflow()
                .deadline(
                        TEN,
                        promise -> promise.pausedWhile(CLARIFIED)
                                .restartedBy(CLARIFIED)
                                .metWhen("answered", Petition::answered))
                .start(Petition.News.class, Petition::opened)
                .byAnybody()
                .all(
                        "both",
                        both -> both.branch(
                                        "asking",
                                        asking -> asking.task(CONSIDER, Petition::told)
                                                .await(CLARIFIED, Petition::told))
                                .branch("answering", answering -> answering.task(ANSWER.due(TEN), Petition::told)))
                .end("answered");
        private final WorkflowTestkit<Petition> kit = testkit(clarified);
        private final CaseUnderTest<Petition> petition = kit.start(NOTHING);

        @Test
        @DisplayName("stands still, and begins again with what comes; it was never met")
        void beginsAgain() {
            kit.passTo("2026-06-10T09:00");
            petition.complete(CONSIDER, NOTHING);
            assertThat(petition).isPausedFor(TEN);
            kit.passTo("2026-07-10T09:00");
            assertThat(petition).stands(TEN, Standing.RUNNING);
            petition.tell(CLARIFIED, NOTHING);

            assertThat(petition).isDue(TEN, "2026-07-25T00:00");
            Assertions.assertThat(kit.host().worklist(REEVE).get(0).due()).isEqualTo("2026-07-24T23:00:00Z");
            Assertions.assertThat(journal(petition))
                    .containsExactly(
                            "paused ten-days (reeve)",
                            "restarted ten-days (test)",
                            "moved ten-days: Fri 24 July 2026 (test)",
                            "resumed ten-days (test)");
        }
    }

    @Nested
    @DisplayName("several warnings")
    class Warnings {
        private final WorkflowTestkit<Petition> kit = testkit(promising(promise -> told(promise)
                .warnsAfter(3, warning -> warning)
                .warnsAtPercent(50, warning -> warning)
                .warnsAfter(8, warning -> warning)));
        private final CaseUnderTest<Petition> petition = kit.start(NOTHING);

        @Test
        @DisplayName("come one after another, in units and in per cent")
        void comeOneAfterAnother() {
            kit.passTo("2026-07-01T00:00");

            Assertions.assertThat(petition.view().journal())
                    .filteredOn(entry -> entry.step().equals("ten-days"))
                    .extracting(entry -> entry.at() + " " + entry.text())
                    .containsExactly(
                            "2026-06-04T23:00:00Z warned ten-days: after 3 (time)",
                            "2026-06-08T23:00:00Z warned ten-days: at 50% (time)",
                            "2026-06-11T23:00:00Z warned ten-days: after 8 (time)",
                            "2026-06-15T23:00:00Z missed ten-days (time)");
        }

        @Test
        @DisplayName("come again where the date has moved so far that their time is still to come")
        void comeAgain() {
            kit.passTo("2026-06-10T09:00");
            petition.tell(TOLD, fact(new Fact.Agreed(at("2026-06-10T08:00:00Z"), day("2026-08-03"))));
            kit.passTo("2026-08-03T00:00");

            Assertions.assertThat(journal(petition))
                    .containsExactly(
                            "warned ten-days: after 3 (time)",
                            "warned ten-days: at 50% (time)",
                            "moved ten-days: Mon 3 August 2026 (test)",
                            "warned ten-days: at 50% (time)",
                            "warned ten-days: after 8 (time)");
        }
    }

    @Nested
    @DisplayName("a period that begins with the end of another")
    class Periods {
        @Test
        @DisplayName("begins there: seven days and seven days are fourteen")
        void beginsThere() {
            Deadline week = Deadline.of("a-week").days(7);
            Deadline second = Deadline.of("second-week").days(7);
            Workflow<Petition> weeks = Petition.workflow()
                    .start(Petition.News.class, Petition::opened)
                    .byAnybody()
                    .race(first -> first.on(TOLD, Petition::told, told -> told).after(week, silent -> silent))
                    .race(first ->
                            first.on(CLARIFIED, Petition::told, told -> told).after(second, silent -> silent))
                    .end("silent");
            WorkflowTestkit<Petition> kit = testkit(weeks);
            CaseUnderTest<Petition> petition = kit.start(NOTHING);
            kit.passTo("2026-06-15T23:59");
            assertThat(petition).isOpen();
            kit.passTo("2026-06-16T00:00");

            assertThat(petition).hasEnded("silent");
        }
    }
}
