// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.workflow.Errand.CALLED_OFF;
import static org.moothall.workflow.Errand.GO;
import static org.moothall.workflow.Errand.RETURN;
import static org.moothall.workflow.Errand.TELL;

import java.time.Period;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.verification.UnsoundWorkflowException;

@DisplayName("A workflow that cannot be right is refused where it is built:")
class UnsoundWorkflowTest {
    private static final Deadline SOON = Deadline.of("soon").workingDays(2).in(ENGLAND_AND_WALES);

    private static Sentence<Errand, Workflow<Errand>> start() {
        return Errand.workflow().start(String.class, Errand::of).byAnybody();
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable building) {
        return assertThatThrownBy(building).isInstanceOf(UnsoundWorkflowException.class);
    }

    @Test
    @DisplayName("two steps of one name")
    void twoStepsOfOneName() {
        refused(() -> start().task(GO, Errand::more).task(GO, Errand::more).end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          two steps are called 'go'; give the second use a name of its own, with as(…) [MH-W001]""");
    }

    @Test
    @DisplayName("a step that is written in a lambda and then dropped")
    void aDroppedStep() {
        refused(() -> start().when("far", Errand::isFar, far -> {
                            far.task(GO, Errand::more);
                            return far.task(RETURN, Errand::more);
                        })
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          in far: the step 'go' is written and then dropped; chain it to the sentence that the lambda returns [MH-W004]""");
    }

    @Test
    @DisplayName("a way that is written in a choice and then dropped")
    void aDroppedWay() {
        refused(() -> start().choose(choice -> {
                            choice.when("far", Errand::isFar, far -> far.send(TELL, Errand::what));
                            return choice.otherwise(near -> near);
                        })
                        .end("done"))
                .hasMessageContaining("the branch 'far' is written and then dropped; chain it to the others [MH-W004]");
    }

    @Test
    @DisplayName("a lambda that returns the steps of another branch")
    void stepsOfAnotherBranch() {
        refused(() -> start().when("far", Errand::isFar, far -> far.when("twice", Errand::isFar, twice -> far))
                        .end("done"))
                .hasMessageContaining(
                        "in far / twice: the lambda returns steps of another branch; return what was written here"
                                + " [MH-W005]");
    }

    @Test
    @DisplayName("a step that can never be reached")
    void aStepThatIsNeverReached() {
        refused(() -> start().choose(choice -> choice.when("far", Errand::isFar, far -> far.end("too far"))
                                .otherwise(near -> near.end("near")))
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          'go' can never be reached: every way before it ends [MH-W003]""");
    }

    @Test
    @DisplayName("a loop without a cap")
    void aLoopWithoutACap() {
        refused(() -> start().task(GO, Errand::more)
                        .when("far", Errand::isFar, far -> far.backTo(GO, 0, never -> never))
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          going back to 'go' is a loop without a cap: 0 times; say how often it may happen, at least once [MH-W006]""");
    }

    @Test
    @DisplayName("a way back to a step that is not there, or not around")
    void aWayBackThatLeadsNowhere() {
        refused(() -> start().task(GO, Errand::more)
                        .when("far", Errand::isFar, far -> far.backTo(RETURN, 1, never -> never))
                        .end("done"))
                .hasMessageContaining("goes back to 'return', which is no step of this workflow [MH-W002]");

        refused(() -> start().all(
                                "both",
                                both -> both.branch("one", one -> one.task(GO, Errand::more))
                                        .branch("other", other -> other.backTo(GO, 1, never -> never)))
                        .end("done"))
                .hasMessageContaining("in other: goes back to 'go', which is not in a sequence around it [MH-W002]");
    }

    @Test
    @DisplayName("an event after which nothing is left to happen")
    void nothingLeftToHappen() {
        refused(() -> Errand.workflow()
                        .anytime(CALLED_OFF, Errand::more, off -> off.send(TELL, Errand::what))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessageContaining(
                        "after 'called-off' nothing is left to happen; end the case or go back to a step [MH-W008]");
    }

    @Test
    @DisplayName("a deadline that is paused by a step that is not there, or warns when it is too late")
    void aDeadlineThatCannotBeRight() {
        refused(() -> Errand.workflow()
                        .deadline(SOON, soon -> soon.pausedWhile(RETURN).warnsAfter(2, late -> late))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has 2 faults:
                          deadline 'soon' warns after 2, when it is already missed; it is soon, 2 working days [MH-W010]
                          deadline 'soon' is paused while 'return', which is no step of this workflow [MH-W009]""");
    }

    @Test
    @DisplayName("a deadline that stands still although the law does not let it")
    void aDeadlineThatTheLawDoesNotSuspend() {
        Deadline planning = StatutoryDeadlines.PLANNING_MINOR.deadline();

        refused(() -> Errand.workflow()
                        .deadline(planning, promise -> promise.pausedWhile(GO).warnsAfter(6, late -> late))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          deadline 'planning-minor' is paused while 'go', but its rule allows no suspension; drop 'pausedWhile' [MH-W009]""");
    }

    @Test
    @DisplayName("branches or arms that have nothing beside them")
    void nothingBeside() {
        refused(() -> start().all("alone", alone -> alone.branch("one", one -> one))
                        .end("done"))
                .hasMessageContaining("'alone' needs at least two branches to run side by side [MH-W007]");
        refused(() -> start().race(first -> first.on(CALLED_OFF, Errand::more, off -> off))
                        .end("done"))
                .hasMessageContaining("a race needs at least two arms; with one, use task, await or after [MH-W007]");
    }

    @Test
    @DisplayName("a step after branches of which one always ends the case")
    void aStepAfterBranchesThatEnd() {
        refused(() -> start().all(
                                "both",
                                both -> both.branch("one", one -> one.end("one"))
                                        .branch("other", other -> other.task(RETURN, Errand::more)))
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          'go' can never be reached: every way before it ends [MH-W003]""");

        assertThatCode(() -> start().all(
                                "both",
                                both -> both.branchIf("one", Errand::isFar, one -> one.end("one"))
                                        .branch("other", other -> other.task(RETURN, Errand::more)))
                        .task(GO, Errand::more)
                        .end("done"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a notice that tells one type in one place and another in another, however far apart")
    void aNoticeOfTwoTypes() {
        refused(() -> Errand.workflow()
                        .alongside(
                                CALLED_OFF,
                                Errand::more,
                                beside -> beside.send(Notice.of("tell", Integer.class), any -> 1))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .send(TELL, Errand::what)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          notice 'tell' tells String in one place and tells Integer in another; give one of them another name [MH-W001]""");
    }

    @Test
    @DisplayName("a notice that is called like a step, or like an event")
    void aNoticeCalledLikeAStep() {
        refused(() -> start().task(GO, Errand::more)
                        .send(Notice.of("go", String.class), Errand::what)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          a notice and a step are both called 'go'; give one of them another name [MH-W001]""");
    }

    @Test
    @DisplayName("an event that a step waits for and that may happen at any time")
    void anEventInTwoPlaces() {
        refused(() -> Errand.workflow()
                        .anytime(CALLED_OFF, Errand::more, off -> off.end("called off"))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .await(CALLED_OFF, Errand::more)
                        .end("done"))
                .hasMessageContaining("two steps are called 'called-off'");
    }

    @Test
    @DisplayName("a way back that leads forwards")
    void aWayBackThatLeadsForwards() {
        refused(() -> start().task(GO, Errand::more)
                        .when("far", Errand::isFar, far -> far.backTo(RETURN, 1, never -> never))
                        .task(RETURN, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          goes back to 'return', which comes later [MH-W002]""");
    }

    @Test
    @DisplayName("a way back into the main course, from an event whose name sounds like it")
    void aWayBackFromBeside() {
        refused(() -> Errand.workflow()
                        .alongside(
                                Event.of("main", String.class).byAnybody(),
                                Errand::more,
                                main -> main.backTo(GO, 1, never -> never))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          in main: goes back to 'go', which is not in a sequence around it [MH-W002]""");
    }

    @Test
    @DisplayName("an event that is taken only while something is open that never is, or is limited twice")
    void anEventThatIsNeverTaken() {
        refused(() -> Errand.workflow()
                        .alongside(CALLED_OFF, Errand::more, it -> it)
                        .onlyWhile(RETURN, TELL)
                        .onlyWhen("far", Errand::isFar)
                        .onlyWhen("near", Errand::isFar)
                        .reopenedBy(
                                Event.of("again", String.class).byAnybody(), Errand::more, again -> again.end("again"))
                        .onlyWhile(GO)
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .send(TELL, Errand::what)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has 4 faults:
                          in called-off: 'onlyWhen' is said twice; say it once [MH-W004]
                          event 'called-off' is taken only while 'return' is open, which is no step of this workflow [MH-W009]
                          event 'called-off' is taken only while 'tell' is open, which is no step of this workflow [MH-W009]
                          event 'again' is taken only while a step is open, and after the end none is; say onlyWhen [MH-W009]""");
    }

    @Test
    @DisplayName("a task for which nobody may be left, if each role has two people")
    void nobodyIsLeft() {
        Task<String> check = GO.as("check").notBy(GO);
        refused(() -> start().task(GO, Errand::more)
                        .task(check, Errand::more)
                        .task(RETURN.notBy(GO, check), Errand::more)
                        .task(RETURN.as("file").sameAs(GO).notBy(GO), Errand::more)
                        .task(RETURN.as("close").notBy(GO.as("called-off-by")), Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has 3 faults:
                          nobody may be left for 'return', after 'go' by the first runner and 'check' by the second runner, if each role has two people; name another role, or fewer tasks [MH-W013]
                          nobody may be left for 'file', after 'go' by the first runner, if each role has two people; name another role, or fewer tasks [MH-W013]
                          who does 'close' depends on who did 'called-off-by', which is no task of this workflow [MH-W012]""");
    }

    @Test
    @DisplayName("but not four eyes over two ways of a choice, of which only one can have been gone")
    void twoWaysOfAChoice() {
        Task<String> near = GO.as("near");
        Task<String> sign = RETURN.notBy(GO, near);
        assertThatCode(() -> start().choose(way -> way.when("far", Errand::isFar, far -> far.task(GO, Errand::more))
                                .otherwise(it -> it.task(near, Errand::more)))
                        .task(sign, Errand::more)
                        .end("done"))
                .doesNotThrowAnyException();
        Task<String> ask = GO.as("ask");
        refused(() -> start().task(ask, Errand::more)
                        .choose(way -> way.when("far", Errand::isFar, far -> far.task(GO, Errand::more))
                                .otherwise(it -> it.task(near, Errand::more)))
                        .when("again", Errand::isFar, again -> again.backTo(ask, 2, never -> never.end("never")))
                        .task(sign, Errand::more)
                        .end("done"))
                .hasMessageContaining("nobody may be left for 'return'");
    }

    @Test
    @DisplayName("an event that is called like the warning of a deadline")
    void anEventCalledLikeAWarning() {
        refused(() -> Errand.workflow()
                        .deadline(SOON, soon -> soon.warnsAfter(1, late -> late.send(TELL, Errand::what)))
                        .alongside(Event.of("soon after 1", String.class).byAnybody(), Errand::more, it -> it)
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessageContaining("two steps are called 'soon after 1'");
    }

    @Test
    @DisplayName("a deadline that is paused by a step that never waits")
    void aDeadlineThatIsNeverPaused() {
        refused(() -> Errand.workflow()
                        .deadline(
                                SOON,
                                soon -> soon.pausedWhile(
                                        Each.of("both", errand -> List.of(), key -> "", (errand, part) -> errand)))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .all(
                                "both",
                                both -> both.branch("one", one -> one.task(GO, Errand::more))
                                        .branch("other", other -> other.task(RETURN, Errand::more)))
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          deadline 'soon' is paused while 'both', at which nothing waits [MH-W009]""");
    }

    @Test
    @DisplayName("a deadline that warns after nothing")
    void aDeadlineThatWarnsAfterNothing() {
        for (int length : new int[] {0, -1}) {
            refused(() -> Errand.workflow()
                            .deadline(SOON, soon -> soon.warnsAfter(length, late -> late.send(TELL, Errand::what)))
                            .start(String.class, Errand::of)
                            .byAnybody()
                            .task(GO, Errand::more)
                            .end("done"))
                    .hasMessage("workflow 'errand' has a fault:\n  deadline 'soon' warns after " + length
                            + "; say after how many of its units, at least 1 [MH-W010]");
        }
    }

    @Test
    @DisplayName("what is said of a deadline and then dropped, or said twice")
    void whatIsSaidOfADeadlineAndDropped() {
        refused(() -> Errand.workflow()
                        .deadline(SOON, soon -> {
                            soon.whenMissed(late -> late.send(TELL, Errand::what));
                            return soon.pausedWhile(GO);
                        })
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          in soon: 'whenMissed' is said and then dropped; chain it to what the lambda returns [MH-W004]""");
        refused(() -> Errand.workflow()
                        .deadline(
                                SOON,
                                soon -> soon.whenMissed(late -> late.send(TELL, Errand::what))
                                        .whenMissed(late -> late))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has a fault:
                          in soon: 'whenMissed' is said twice; say it once [MH-W004]""");
    }

    @Test
    @DisplayName("names that are blank, at once")
    void blankNames() {
        assertThatThrownBy(() -> Task.of(" ", String.class)).hasMessage("a task needs a name");
        assertThatThrownBy(() -> GO.as("")).hasMessage("a task needs a name");
        assertThatThrownBy(() -> Event.of("", String.class).byAnybody()).hasMessage("an event needs a name");
        assertThatThrownBy(() -> Effect.of("", String.class, String.class).byAnybody())
                .hasMessage("an effect needs a name");
        assertThatThrownBy(() -> Notice.of("", String.class)).hasMessage("a notice needs a name");
        assertThatThrownBy(() -> Role.named("")).hasMessage("a role needs a name");
        assertThatThrownBy(() -> Workflow.of("", Errand.class)).hasMessage("a workflow needs a name");
        assertThatThrownBy(() -> start().choose(choice ->
                        choice.when("", Errand::isFar, far -> far).otherwise(near -> near)))
                .hasMessage("a branch needs a name");
    }

    @Test
    @DisplayName("a lambda that returns nothing, at once")
    void aLambdaThatReturnsNothing() {
        assertThatThrownBy(() -> start().when("far", Errand::isFar, far -> null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the lambda of 'far' returned nothing; return the steps it wrote");
    }

    @Test
    @DisplayName("cases that are kept for less than no time, at once")
    void keptForLessThanNoTime() {
        assertThatThrownBy(
                        () -> Workflow.of("errand", Errand.class).version(1).keepFor(Period.ofDays(-1), Errand::erased))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a case of 'errand' cannot be kept for P-1D");
    }

    @Test
    @DisplayName("cases that are kept beyond any date, at once, and says how to keep them for ever")
    void keptBeyondAnyDate() {
        List<Period> tooLong = List.of(
                Period.ofYears(Integer.MAX_VALUE),
                Period.ofYears(500_000),
                Period.ofYears(10_000),
                Period.ofMonths(Integer.MAX_VALUE),
                Period.ofDays(Integer.MAX_VALUE),
                Period.of(9999, 0, 1));
        var errand = Workflow.of("errand", Errand.class).version(1);

        assertThat(tooLong)
                .allSatisfy(period -> assertThatThrownBy(() -> errand.keepFor(period, Errand::erased))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("a case of 'errand' cannot be kept for " + period
                                + ", which leads beyond any date; to keep it for ever, say Period.ofYears(9999)"));
        assertThatCode(() -> errand.keepFor(Period.ofYears(9999), Errand::erased))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("deadlines that lead beyond any date, wherever they are said")
    void deadlinesBeyondAnyDate() {
        Deadline far = Deadline.of("far").by(DeadlineRule.months(Integer.MAX_VALUE));
        Deadline farther = Deadline.of("farther").days(4_000_000);
        Deadline farthest = Deadline.of("farthest").hours(Integer.MAX_VALUE);

        assertThatThrownBy(() -> Workflow.of("errand", Errand.class)
                        .version(1)
                        .keepFor(Period.ofMonths(1), Errand::erased)
                        .deadline(far, promise -> promise)
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO.due(farther), Errand::more)
                        .race(first -> first.on(CALLED_OFF, Errand::more, called -> called)
                                .after(farthest, over -> over))
                        .end("done"))
                .hasMessage("""
                        workflow 'errand' has 3 faults:
                          deadline 'far, 2147483647 months' is longer than 9999 years, and no date is so far; leave out what is never due [MH-W010]
                          deadline 'farther, 4000000 days' is longer than 9999 years, and no date is so far; leave out what is never due [MH-W010]
                          deadline 'farthest, 2147483647 hours' is longer than 9999 years, and no date is so far; leave out what is never due [MH-W010]""");
    }
}
