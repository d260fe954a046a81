// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.moothall.workflow.testkit.contract.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Each;
import org.moothall.workflow.Event;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** Every place at which a step calls a function of the council's: what it throws there, or {@code null}, is its own case's trouble. */
abstract class FunctionContract extends Chapter {
    private static final Request CLERKS = Request.by(CLERK);
    private static final Thrown[] FEW = {Thrown.EXCEPTION, Thrown.ASSERTION, Thrown.UNDECLARED};
    private static final Event<Word> CALLED = Event.of("called", Word.class).byAnybody();

    private Instant now = MONDAY;
    private Supplier<Object> outcome = FunctionContract::nothing;

    FunctionContract(HostContract contract) {
        super(contract);
    }

    /** Where the function of a case is at fault. */
    enum Place {
        INPUT,
        DECIDED,
        CONTENT,
        GUARD,
        BRANCH,
        PARTS,
        KEY,
        PART,
        PUT,
        MET,
        ASKED,
        NONE
    }

    /** A case that says where its function is at fault, and whether it has been decided. */
    record Trial(Place fault, boolean isDecided, List<Part> parts) {
        static Trial of(Place fault) {
            return new Trial(fault, false, List.of(new Part("wulf", fault, 0), new Part("edith", fault, 0)));
        }

        Trial decided() {
            return new Trial(fault, true, parts);
        }

        Trial with(Part part) {
            return new Trial(
                    fault,
                    isDecided,
                    parts.stream()
                            .map(each -> each.name().equals(part.name()) ? part : each)
                            .toList());
        }
    }

    /** One of those who are heard, and how often that was. */
    record Part(String name, Place fault, int heard) {
        Part more() {
            return new Part(name, fault, heard + 1);
        }
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @SuppressWarnings("unchecked") // nothing but null is ever given
    private <T> T at(Place place, Place fault, T sound) {
        return place == fault ? (T) outcome.get() : sound;
    }

    private static <S> DecisionTable<S, String> table(String name, Class<S> type, Input<S, Boolean> input) {
        return DecisionTable.of(name, type, String.class)
                .when(input.is(true))
                .then("yes")
                .when(input.is(false))
                .then("no")
                .complete();
    }

    private Workflow<Trial> trial() {
        var fair = table("fair", Trial.class, Input.yesOrNo("is fair", (Trial t) -> at(Place.INPUT, t.fault(), true)));
        var loud = table("loud", Part.class, Input.yesOrNo("is loud", (Part part) -> true));
        Each<Trial, Part> each = Each.of(
                "parts",
                trial -> at(Place.PARTS, trial.fault(), trial.parts()),
                part -> at(Place.KEY, part.fault(), part.name()),
                (trial, part) -> at(Place.PUT, trial.fault(), trial.with(part)));
        return Workflow.of("trial", Trial.class)
                .version(1)
                .keepFor(Period.ofDays(9), trial -> trial)
                .deadline(
                        Deadline.of("verdict").days(9),
                        promise -> promise.metWhen(
                                "decided", trial -> trial.isDecided() && at(Place.MET, trial.fault(), true)))
                .start(Place.class, Trial::of)
                .byAnybody()
                .race(first -> first.on(CALLED, (trial, word) -> trial, called -> called)
                        .after(Deadline.of("hour").hours(1), late -> late))
                .decide(fair, (trial, verdict) -> at(Place.DECIDED, trial.fault(), trial.decided()))
                .send(PROCLAIM, trial -> at(Place.CONTENT, trial.fault(), say("hear")))
                .when("guarded", trial -> at(Place.GUARD, trial.fault(), true), guarded -> guarded)
                .all(
                        "both",
                        both -> both.branch("one", one -> one.send(PROCLAIM, trial -> say("one")))
                                .branchIf(
                                        "two",
                                        trial -> at(Place.BRANCH, trial.fault(), true),
                                        two -> two.send(PROCLAIM, trial -> say("two"))))
                .forEach(each, part -> part.decide(loud, (one, verdict) -> at(Place.PART, one.fault(), one.more())))
                .call(RING_BELL, trial -> at(Place.ASKED, trial.fault(), say("ring")), (trial, dong) -> trial)
                .end("over");
    }

    private Stream<DynamicTest> each(Thrown[] kinds, Runnable test) {
        Stream<DynamicTest> thrown = Arrays.stream(kinds)
                .map(each -> DynamicTest.dynamicTest(each.className(), () -> {
                    outcome = each::now;
                    test.run();
                }));
        return Stream.concat(thrown, Stream.of(DynamicTest.dynamicTest("nothing", () -> {
            outcome = FunctionContract::nothing;
            test.run();
        })));
    }

    private Host host(Workflow<Trial> trial) {
        now = MONDAY;
        Host host = build(emptyHost(() -> now).run(trial).answering(RING_BELL, (word, delivery) -> DONG));
        for (Place place : Place.values()) {
            host.start(trial, place, CLERKS).orElseThrow();
        }
        return host;
    }

    private static String idOf(Place fault) {
        return "case-" + (List.of(Place.values()).indexOf(fault) + 1);
    }

    @TestFactory
    @DisplayName("behind a moment, it parks that moment, and the sound case comes to its end")
    Stream<DynamicTest> behindAMoment() {
        return each(Thrown.values(), () -> {
            Workflow<Trial> trial = trial();
            Host host = host(trial);

            now = now.plus(Duration.ofHours(2));
            for (Place run : Place.values()) {
                assertThat(run).isNotNull();
                host.runDue();
                Thread.interrupted(); // which ends a run
            }

            assertThat(host.parked())
                    .extracting(OutboxItem::caseId)
                    .containsExactly(Arrays.stream(Place.values())
                            .filter(place -> place != Place.NONE)
                            .map(FunctionContract::idOf)
                            .toArray(String[]::new));
            assertThat(host.parked()).extracting(OutboxItem::step).containsOnly("hour");
            assertThat(host.find(trial, idOf(Place.NONE)).orElseThrow().outcome())
                    .contains("over");
        });
    }

    @TestFactory
    @DisplayName("behind a request, it comes to who made it, nothing changes, and the sound case comes to its end")
    Stream<DynamicTest> behindARequest() {
        return each(FEW, () -> {
            Workflow<Trial> trial = trial();
            Host host = host(trial);

            for (Place place : Place.values()) {
                if (place != Place.NONE) {
                    assertThat(catchThrowable(() -> host.tell(idOf(place), CALLED, DONG, CLERKS)))
                            .isNotNull();
                }
            }

            assertThat(host.cases(trial))
                    .filteredOn(view -> view.data().fault() != Place.NONE)
                    .allMatch(view -> view.waitsFor().equals(List.of("called", "hour"))
                            && view.journal().size() == 3);
            assertThat(host.tell(idOf(Place.NONE), CALLED, DONG, CLERKS)).isInstanceOf(Answer.Accepted.class);
            assertThat(host.find(trial, idOf(Place.NONE)).orElseThrow().outcome())
                    .contains("over");
        });
    }
}
