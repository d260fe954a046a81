// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.ARRIVED;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Event;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of places and timers: an event at several places, a task in a race, a timer that stands alone. */
abstract class PlaceContract extends Chapter {
    PlaceContract(HostContract contract) {
        super(contract);
    }

    private static final Event<Word> LATE_ARRIVAL = ARRIVED.at("late arrival");
    private static final Deadline TWO_DAYS = Deadline.of("two-days").days(2);
    private static final Deadline THREE_DAYS = Deadline.of("three-days").days(3);

    @Nested
    @DisplayName("an event that is waited for at several places")
    class AtPlaces {
        private final Workflow<Moot> twice = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .race(first -> first.on(ARRIVED, Moot::heard, arrived -> arrived.end("in time"))
                        .after(TWO_DAYS, late -> late))
                .await(LATE_ARRIVAL, Moot::heard)
                .end("late");

        @Test
        @DisplayName("has one name outside, and comes to the place that is open")
        void comesToTheOpenPlace() {
            assertThat(run(twice).tell(ARRIVED, say("here"))).hasEnded("in time");
            var kit = testkit(twice);
            CaseUnderTest<Moot> late = kit.start(CALL);
            kit.passTo("2026-06-05T09:00");
            assertThat(late).isWaitingFor(LATE_ARRIVAL);
            late.tell(ARRIVED, say("here at last"));

            assertThat(late).hasBeenThrough(LATE_ARRIVAL).hasEnded("late");
        }

        @Test
        @DisplayName("may be told to one place alone, and is refused where that is not open")
        void toOnePlaceAlone() {
            CaseUnderTest<Moot> moot = run(twice);

            Assertions.assertThat(message(moot.tryToTell(LATE_ARRIVAL, say("here"))))
                    .isEqualTo(
                            "case case-1 cannot take 'late arrival': it waits for 'arrived' and 'two-days' [MH-W021]");
        }

        @Test
        @DisplayName("is for somebody to place where two are open")
        void whereTwoAreOpen() {
            CaseUnderTest<Moot> moot = run(Moot.workflow()
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .all(
                            "both",
                            both -> both.branch("one", one -> one.await(ARRIVED.at("the front"), Moot::heard))
                                    .branch("other", other -> other.await(ARRIVED.at("the back"), Moot::heard)))
                    .end("over"));

            Assertions.assertThat(message(moot.tryToTell(ARRIVED, say("here")))).contains("MH-W028");
            moot.tell(ARRIVED.at("the back"), say("here")).tell(ARRIVED, say("there"));

            assertThat(moot).hasEnded("over");
        }
    }

    @Nested
    @DisplayName("a task in a race with time")
    class TaskInARace {
        private final Workflow<Moot> racing = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .race(first -> first.task(HEAR, Moot::heard, heard -> heard.end("heard"))
                        .after(TWO_DAYS, late -> late.task(SETTLE, Moot::heard)))
                .end("settled");

        @Test
        @DisplayName("is done first, and the timer is dropped")
        void isDoneFirst() {
            var kit = testkit(racing);
            CaseUnderTest<Moot> moot = kit.start(CALL).complete(HEAR, say("aye"));
            kit.passTo("2026-07-01T09:00");

            assertThat(moot).hasEnded("heard");
        }

        @Test
        @DisplayName("is taken off the worklist when time runs out")
        void isTakenOffTheWorklist() {
            var kit = testkit(racing);
            CaseUnderTest<Moot> moot = kit.start(CALL);
            Assertions.assertThat(kit.host().worklist(REEVE))
                    .extracting(item -> item.task())
                    .containsExactly("hear");
            kit.passTo("2026-06-04T00:00");

            Assertions.assertThat(kit.host().worklist(REEVE))
                    .extracting(item -> item.task())
                    .containsExactly("settle");
            assertThat(moot.complete(SETTLE, say("so be it"))).hasEnded("settled");
        }
    }

    @Test
    @DisplayName("a timer that stands alone lets so much time pass")
    void standsAlone() {
        var kit = testkit(Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .after(TWO_DAYS)
                .after(THREE_DAYS)
                .end("over"));
        CaseUnderTest<Moot> moot = kit.start(CALL);
        kit.passTo("2026-06-06T23:59");
        assertThat(moot).isOpen().isWaitingFor().hasTimer(THREE_DAYS);
        kit.passTo("2026-06-07T00:00");

        assertThat(moot).hasEnded("over");
    }

    @Test
    @DisplayName("hours after days are counted from the very moment")
    void hoursAfterDays() {
        var kit = testkit(Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .after(TWO_DAYS)
                .after(Deadline.of("an-hour").hours(1))
                .end("over"));
        CaseUnderTest<Moot> moot = kit.start(CALL);
        kit.passTo("2026-06-04T01:00");

        assertThat(moot).hasEnded("over");
        Assertions.assertThat(moot.view().journal())
                .last()
                .satisfies(entry -> Assertions.assertThat(entry.at()).isEqualTo("2026-06-04T00:00:00Z"));
    }

    @Test
    @DisplayName("a test completes and tells by the key of a part")
    void byTheKeyOfAPart() {
        CaseUnderTest<Moot> moot = run(Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .forEach(
                        VILLAGERS,
                        villager -> villager.task(WITNESS, Villager::heard).await(ARRIVED, Villager::heard))
                .end("over"));
        moot.part("wulf").complete(WITNESS, say("I saw it")).tell(ARRIVED, say("wulf is here"));
        moot.part("edith").complete(WITNESS, say("so did I"));

        Assertions.assertThat(moot.data().answerOf("wulf")).isEqualTo("wulf is here");
        Assertions.assertThat(moot.data().answerOf("edith")).isEqualTo("so did I");
        Assertions.assertThatThrownBy(() -> moot.part("wulf").complete(WITNESS, say("again")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("part 'wulf' of case case-1 does not wait for witness; open are [arrived of edith]");
    }
}
