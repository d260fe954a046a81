// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.ARRIVED;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;

/** Cases whose dates lie beyond a calendar: they are opened and carried on, and nothing of theirs comes before its time. */
abstract class CalendarContract extends Chapter {
    CalendarContract(HostContract contract) {
        super(contract);
    }

    /** A promise, a task and a race, each of so many working days of a calendar. */
    static Workflow<Moot> promising(Deadline answer) {
        Deadline window = new Deadline("window", answer.rule());
        return Moot.workflow()
                .deadline(
                        answer,
                        promise -> promise.pausedWhile(WITNESS)
                                .metWhen("settled", moot -> moot.last().equals("settled"))
                                .warnsAfter(15, soon -> soon.send(SUMMON, moot -> say("hurry")))
                                .whenMissed(late -> late.send(PROCLAIM, moot -> say("sorry"))))
                .alongside(WHISPERED, Moot::heard, whisper -> whisper.task(WITNESS, Moot::heard))
                .reopenedBy(APPEALED, Moot::heard, again -> again.end("again"))
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR.due(window), Moot::heard)
                .race(first ->
                        first.on(HEARD, Moot::heard, heard -> heard).after(window, over -> over.end("window closed")))
                .task(SETTLE.due(answer), Moot::heard)
                .end("over");
    }

    /** A race beside the case, one for each villager, and one that a loud word begins again. */
    static Workflow<Moot> everywhere(WorkingCalendar calendar) {
        return Moot.workflow()
                .alongside(
                        WHISPERED,
                        Moot::heard,
                        whisper -> whisper.race(first -> first.on(CALLED_OFF, Moot::heard, off -> off)
                                .after(workingDays("beside", calendar), over -> over)))
                .start(Call.class, Moot::called)
                .byAnybody()
                .all(
                        "both",
                        both -> both.branch(
                                        "parts",
                                        parts -> parts.forEach(
                                                VILLAGERS,
                                                villager -> villager.race(
                                                        first -> first.on(ARRIVED, Villager::heard, came -> came)
                                                                .after(workingDays("each", calendar), over -> over))))
                                .branch(
                                        "loop",
                                        loop -> loop.race(first -> first.on(HEARD, Moot::heard, heard -> heard)
                                                        .after(workingDays("again", calendar), over -> over))
                                                .when(
                                                        "loud",
                                                        Moot::isLoud,
                                                        loud -> loud.backTo(
                                                                HEARD, 2, tooMany -> tooMany.end("given up")))))
                .end("over");
    }

    /** Opens such a case, with a word that is too loud between two whispers. */
    static CaseUnderTest<Moot> everywhere(WorkflowTestkit<Moot> kit) {
        return kit.at("2028-12-18T09:00")
                .start(new Call("wulf edith"))
                .tell(WHISPERED, say("psst"))
                .tell(HEARD, say("loud"))
                .tell(WHISPERED, say("quietly"));
    }

    static Deadline workingDays(WorkingCalendar calendar) {
        return workingDays("answer", calendar);
    }

    private static Deadline workingDays(String name, WorkingCalendar calendar) {
        return Deadline.of(name).workingDays(20).in(calendar);
    }

    private static List<String> journal(CaseUnderTest<Moot> moot) {
        return moot.view().journal().stream()
                .map(entry -> entry.at().toString().substring(0, 10) + " " + entry.text())
                .toList();
    }

    @Test
    @DisplayName("a case is opened, carried on and closed, and says of its dates that they lie beyond the calendar")
    void isCarriedOn() {
        Deadline answer = workingDays(WorkingCalendar.ENGLAND_AND_WALES);
        var kit = testkit(promising(answer)).at("2028-12-18T09:00");
        CaseUnderTest<Moot> moot = kit.start(CALL);

        assertThat(moot.view().deadline(answer).progress())
                .isEqualTo(
                        new Deadline.Progress(Optional.empty(), Standing.RUNNING, 0, 0, "working days", false, false));
        assertThat(kit.host().worklist(REEVE).get(0).due()).isNull();
        assertThat(kit.host().nextDue()).contains(Instant.parse("2029-01-01T00:00:00Z"));

        kit.passTo("2028-12-20T09:00");
        moot.tell(WHISPERED, say("psst"));
        kit.passTo("2028-12-22T09:00");
        moot.complete(WITNESS, say("seen"))
                .complete(HEAR, say("settled"))
                .tell(HEARD, say("not settled"))
                .complete(SETTLE, say("settled"))
                .tell(APPEALED, say("unfair"));

        assertThat(moot)
                .hasEnded("again")
                .isInTimeFor(answer)
                .hasSent(SUMMON, 0)
                .hasSent(PROCLAIM, 0);
        assertThat(journal(moot))
                .contains(
                        "2028-12-20 paused answer (test)",
                        "2028-12-22 resumed answer (reeve)",
                        "2028-12-22 met answer: its date lies beyond the calendar (reeve)",
                        "2028-12-22 restarted answer (test)");
    }

    @TestFactory
    @DisplayName("nothing comes due, however long nobody gives a newer calendar, and it is looked for each day:")
    Stream<DynamicTest> nothingComesDue() {
        return Stream.of("2028-12-18", "2028-12-31", "2029-01-01", "2030-06-01", "2011-06-01")
                .map(day -> DynamicTest.dynamicTest("a case of " + day, () -> nothingComesDue(day)));
    }

    private void nothingComesDue(String day) {
        Deadline answer = workingDays(WorkingCalendar.ENGLAND_AND_WALES.withClosures(Map.of()));
        var kit = testkit(promising(answer)).at(day + "T09:00");
        CaseUnderTest<Moot> moot = kit.start(CALL);
        moot.complete(HEAR, say("heard"));
        int year = Integer.parseInt(day.substring(0, 4)) + 1;

        kit.passTo(year + "-03-01T09:00");

        assertThat(moot).isInTimeFor(answer);
        assertThat(moot.view().waitsFor()).containsExactlyInAnyOrder(HEARD.name(), "window");
        assertThat(journal(moot)).hasSize(5);
        assertThat(kit.host().nextDue()).contains(Instant.parse(year + "-03-02T00:00:00Z"));
        moot.tell(HEARD, say("heard")).complete(SETTLE, say("settled"));
        assertThat(moot).hasEnded("over");
    }

    @Test
    @DisplayName("no date is reckoned by a time source that gives nothing, and the host is not built")
    void noTime() {
        HostBuilder builder = emptyHost(() -> nothing()).run(promising(workingDays(WorkingCalendar.ENGLAND_AND_WALES)));

        assertThatThrownBy(() -> build(builder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the time source of the host gave nothing");
    }

    @Test
    @DisplayName("and nothing is looked for that an input has ended in the meantime")
    void endedMeanwhile() {
        Workflow<Moot> racing = Moot.workflow()
                .start(Call.class, Moot::called)
                .byAnybody()
                .race(first -> first.on(HEARD, Moot::heard, heard -> heard)
                        .after(
                                new Deadline(
                                        "window",
                                        workingDays(WorkingCalendar.ENGLAND_AND_WALES)
                                                .rule()),
                                over -> over))
                .end("over");
        SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2028-12-18T09:00:00Z"));
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Host host = build(emptyHost(time).run(racing).inspecting(change -> {
            if (change.turn() == null && !change.rows().timers().isEmpty()) {
                meanwhile.getAndSet(() -> {}).run();
            }
        }));
        String id = host.start(racing, CALL, Request.by(CLERK)).orElseThrow().caseId();
        AtomicReference<Answer> told = new AtomicReference<>();
        meanwhile.set(() -> told.set(host.tell(id, HEARD, say("heard"), Request.by(CLERK))));

        time.runTo(Instant.parse("2029-01-01T09:00:00Z"), host);

        assertThat(told.get()).isInstanceOf(Answer.Accepted.class);
        assertThat(host.nextDue())
                .as("the end of the keeping")
                .hasValueSatisfying(due -> assertThat(due).isAfter(Instant.parse("2029-06-01T00:00:00Z")));
    }

    @Test
    @DisplayName("a date that the calendar still reaches is kept, and stays when the calendar is over")
    void whatItReaches() {
        Deadline answer = workingDays(WorkingCalendar.ENGLAND_AND_WALES);
        var kit = testkit(promising(answer)).at("2028-11-20T09:00");
        CaseUnderTest<Moot> first = kit.start(CALL);
        kit.passTo("2028-12-01T09:00");
        CaseUnderTest<Moot> second = kit.start(CALL);

        kit.passTo("2029-03-01T09:00");

        assertThat(first).hasMissed(answer);
        assertThat(journal(first)).contains("2028-12-19 missed answer (time)");
        assertThat(second).isInTimeFor(answer).hasSent(SUMMON, 1);
        assertThat(journal(second)).contains("2028-12-23 warned answer (time)");
    }

    @Test
    @DisplayName("so does a race, wherever it is: beside the case, in a branch, for each of many, and begun again")
    void whereverItIs() {
        var kit = testkit(everywhere(WorkingCalendar.ENGLAND_AND_WALES));
        CaseUnderTest<Moot> moot = everywhere(kit);

        kit.passTo("2029-03-01T09:00");

        assertThat(moot.view().journal()).allMatch(entry -> entry.by().equals("test"));
        assertThat(moot.view().waiting())
                .extracting(CaseSnapshot.Waiting::step)
                .containsExactlyInAnyOrder(
                        "called-off",
                        "beside",
                        "called-off",
                        "beside",
                        "arrived",
                        "each",
                        "arrived",
                        "each",
                        "heard",
                        "again");
        moot.tell(HEARD, say("quietly"));
        moot.view().waiting().stream()
                .filter(waiting -> waiting.step().equals(ARRIVED.name()))
                .forEach(waiting -> kit.host()
                        .tellWaiting(waiting, ARRIVED, say("here"), Request.by(CLERK))
                        .orElseThrow());
        assertThat(moot).hasEnded("over");
        assertThat(kit.host().nextDue()).isEqualTo(Optional.of(Instant.parse("2029-09-01T08:00:00Z")));
    }
}
