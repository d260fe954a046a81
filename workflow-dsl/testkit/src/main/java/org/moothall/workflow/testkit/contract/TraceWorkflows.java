// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.moothall.workflow.Stamped.dated;
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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Stage;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Villager;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The workflows that traces run; between them they have every verb, and functions that sometimes throw. */
final class TraceWorkflows {
    /** Nobody handles it: it is answered by hand. */
    static final Effect<Word, Word> ASK =
            Effect.of("ask", Word.class, Word.class).byAnybody();

    /** A word that no function can bear. */
    static final String STORM = "storm";

    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");
    private static final DeadlineRule SOON = DeadlineRule.workingDays(3, WorkingCalendar.ENGLAND_AND_WALES)
            .allowing(
                    new Allowance.Suspension("somebody is asked", Allowance.LastDay.COUNTS),
                    new Allowance.Restart("somebody answered"),
                    new Allowance.Agreement("in writing"),
                    new Allowance.Excuse("a flood"));
    private static final Stage<Moot> HEARING = Stage.of(
            "Hearing",
            hearing -> hearing.task(HEAR.due(Deadline.of("a-day").hours(24)).assignedBy(MILLER), TraceWorkflows::heard)
                    .when("loud", Moot::isLoud, loud -> loud.backTo(HEAR, 2, tooMany -> tooMany.end("given up"))));

    static final List<Workflow<Moot>> ALL = List.of(parish(), vestry(), court());

    private TraceWorkflows() {}

    private static Workflow.Declaring<Moot> named(String name) {
        return Workflow.of(name, Moot.class).version(1).keepFor(Period.ofDays(30), Moot::erased);
    }

    private static Workflow<Moot> parish() {
        return named("parish")
                .deadline(
                        Deadline.of("soon").by(SOON),
                        promise -> promise.metWhen("settled", TraceWorkflows::isSettledNow)
                                .movedBy("what was said", TraceWorkflows::facts)
                                .pausedWhile(WITNESS)
                                .pausedWhile(RING_BELL)
                                .restartedBy(WITNESS)
                                .warnsAfter(1, warning -> warning.send(SUMMON, Moot::word))
                                .warnsAtPercent(80, warning -> warning)
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
                .stage(HEARING)
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
                .task(SETTLE.candidates(MILLER, REEVE).notBy(WITNESS), TraceWorkflows::heard)
                .note("rung out", dated((moot, stamp) -> moot.heard(new Word("rung out by " + stamp.by()))))
                .endAs(moot -> "all heard, " + moot.last());
    }

    private static Workflow<Moot> court() {
        return named("court")
                .deadline(
                        Deadline.of("today").hours(9),
                        promise -> promise.countedFrom("the first word", TraceWorkflows::firstWord)
                                .metBy(SETTLE))
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
                        .task(HEAR, TraceWorkflows::heard, word -> word)
                        .after(Deadline.of("four-days").days(4), over -> over))
                .race(first -> first.on(APPEALED.at("second appeal"), TraceWorkflows::heard, appeal -> appeal)
                        .after(Deadline.of("a-day-more").days(1), over -> over))
                .choose(way -> way.when("settled", Moot::isSettled, settled -> settled.send(PROCLAIM, Moot::word))
                        .otherwise(open -> open.call(RING_BELL, Moot::word, TraceWorkflows::heard)))
                .after(Deadline.of("an-hour").hours(1))
                .chooseEnd(
                        way -> way.when("settled now", TraceWorkflows::isSettledNow, settled -> settled.end("settled"))
                                .otherwise(open -> open.end("final")));
    }

    /** Each word stands for a fact: some are counted and some are not, some come in time and some too late. */
    private static List<Fact> facts(Moot moot) {
        return moot.said().stream()
                .distinct()
                .flatMap(word -> switch (word) {
                    case "loud" -> Stream.of(new Fact.Agreed(MONDAY, LocalDate.of(2026, 6, 9)));
                    case "quiet" -> Stream.of(new Fact.Agreed(MONDAY, LocalDate.of(2026, 7, 31)));
                    case "wulf" -> Stream.of(new Fact.Extended(MONDAY, 2));
                    case "aelf" -> Stream.of(Fact.excused(MONDAY));
                    default -> Stream.<Fact>of();
                })
                .toList();
    }

    private static Optional<Instant> firstWord(Moot moot) {
        return moot.isLoud()
                ? Optional.empty()
                : Optional.of(MONDAY.plus(Duration.ofDays(2L * (moot.said().size() % 5))));
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
