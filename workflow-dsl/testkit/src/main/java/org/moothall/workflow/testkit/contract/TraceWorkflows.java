// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.moothall.workflow.testkit.contract.Moot.APPEALED;
import static org.moothall.workflow.testkit.contract.Moot.ARRIVED;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.MILLER;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.SUMMON;
import static org.moothall.workflow.testkit.contract.Moot.VILLAGERS;
import static org.moothall.workflow.testkit.contract.Moot.VOLUME;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;
import static org.moothall.workflow.testkit.contract.Moot.WITNESS;

import java.time.Period;
import java.util.List;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The workflows that traces run; between them they have every verb, and functions that sometimes throw. */
final class TraceWorkflows {
    /** Nobody handles it: it is answered by hand. */
    static final Effect<Word, Word> ASK =
            Effect.of("ask", Word.class, Word.class).byAnybody();

    static final List<Workflow<Moot>> ALL = List.of(parish(), vestry(), court());

    /** A word that no function can bear. */
    static final String STORM = "storm";

    private TraceWorkflows() {}

    private static Workflow.Declaring<Moot> named(String name) {
        return Workflow.of(name, Moot.class).version(1).keepFor(Period.ofDays(30), Moot::erased);
    }

    private static Workflow<Moot> parish() {
        return named("parish")
                .deadline(
                        Deadline.of("soon").workingDays(3).in(WorkingCalendar.ENGLAND_AND_WALES),
                        promise -> promise.metWhen("settled", TraceWorkflows::isSettledNow)
                                .pausedWhile(WITNESS)
                                .pausedWhile(RING_BELL)
                                .warnsAfter(1, warning -> warning.send(SUMMON, Moot::word))
                                .whenMissed(late -> late.send(PROCLAIM, TraceWorkflows::letter)))
                .anytime(
                        CALLED_OFF,
                        Moot::heard,
                        off -> off.send(PROCLAIM, Moot::word).end("called off"))
                .alongside(WHISPERED, Moot::heard, it -> it.task(WITNESS, TraceWorkflows::heard))
                .alongside(HEARD, Moot::heard, it -> it)
                .reopenedBy(APPEALED, Moot::heard, again -> again.backTo(HEAR, 2, tooMany -> tooMany.end("final")))
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(HEAR.due(Deadline.of("a-day").hours(24)), TraceWorkflows::heard)
                .when("loud", Moot::isLoud, loud -> loud.backTo(HEAR, 2, tooMany -> tooMany.end("given up")))
                .send(PROCLAIM, Moot::word)
                .call(RING_BELL, Moot::word, TraceWorkflows::heard)
                .end("over");
    }

    private static Workflow<Moot> vestry() {
        return named("vestry")
                .alongside(ARRIVED, Moot::arrived, arrival -> arrival)
                .start(Call.class, Moot::called)
                .byAnybody()
                .all(
                        "both",
                        both -> both.branch(
                                        "villagers",
                                        all -> all.forEach(
                                                VILLAGERS,
                                                villager -> villager.send(SUMMON, Villager::summons)
                                                        .await(HEARD, Villager::heard)
                                                        .task(WITNESS, Villager::heard)))
                                .branch(
                                        "asked",
                                        asked -> asked.call(ASK, Moot::word, TraceWorkflows::heard)
                                                .when("loud", Moot::isLoud, loud -> loud.end("thrown out")))
                                .branchIf(
                                        "crowd",
                                        moot -> moot.villagers().size() > 1,
                                        crowd -> crowd.call(RING_BELL, Moot::word, TraceWorkflows::heard)))
                .task(SETTLE.candidates(MILLER, REEVE), TraceWorkflows::heard)
                .end("all heard");
    }

    private static Workflow<Moot> court() {
        return named("court")
                .deadline(Deadline.of("today").hours(9), promise -> promise)
                .reopenedBy(
                        WHISPERED,
                        Moot::heard,
                        again -> again.task(WITNESS, TraceWorkflows::heard).end("again"))
                .start(Call.class, Moot::called)
                .byAnybody()
                .decide(VOLUME, (moot, volume) -> moot.heard(new Word(volume)))
                .race(first -> first.on(
                                APPEALED,
                                TraceWorkflows::heard,
                                appeal -> appeal.task(SETTLE, TraceWorkflows::heard)
                                        .when(
                                                "loud",
                                                Moot::isLoud,
                                                loud -> loud.backTo(SETTLE, 1, tooMany -> tooMany.end("given up"))))
                        .after(Deadline.of("four-days").days(4), over -> over))
                .choose(way -> way.when("settled", Moot::isSettled, settled -> settled.send(PROCLAIM, Moot::word))
                        .otherwise(open -> open.call(RING_BELL, Moot::word, TraceWorkflows::heard)))
                .end("final");
    }

    private static boolean isSettledNow(Moot moot) {
        return moot.last().equals("settled");
    }

    private static Moot heard(Moot moot, Word word) {
        if (word.text().equals(STORM)) {
            throw new IllegalStateException("the roof fell in");
        }
        return moot.heard(word);
    }

    private static Word letter(Moot moot) {
        if (moot.said().size() % 2 == 1) {
            throw new IllegalStateException("the ink ran out");
        }
        return moot.word();
    }
}
