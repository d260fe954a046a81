// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.text.Name;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Step;
import org.moothall.workflow.verification.WorkflowFault;

/**
 * A promise: a deadline of the whole case, with its condition, pauses, warning and steps after a miss. A promise starts with the case, and
 * anew when the case is reopened; the end of the case stops the promise. A miss does not stop the case.
 *
 * <pre>{@code
 * .deadline(CLEAR_UP, promise -> promise
 *         .metWhen("cleared", Incident::isCleared)
 *         .pausedWhile(GET_ACCESS)
 *         .warnsAfter(3, warning -> warning.send(TELL_SUPERVISOR, Incident::warning))
 *         .whenMissed(late -> late.send(TELL_SUPERVISOR, Incident::lateness)))
 * }</pre>
 *
 * <p><b>Unit</b> {@link #warnsAfter} counts in the deadline's own unit, for example working days.
 *
 * <p><b>Errors</b> a verb said twice, an impossible warning or a pause forbidden by the rule is a fault, told when the workflow is built.
 *
 * @param <C> the case
 */
public final class Promise<C> {
    private final Deadline deadline;
    private final Unreturned<Said> tally;
    private final List<Said> said;

    /** One thing that was said of the deadline, by its verb; what the verb does not speak of is empty. */
    private record Said(String verb, String step, @Nullable Predicate<Object> condition, int length, Draft steps) {}

    private Promise(Deadline deadline, Unreturned<Said> tally, List<Said> said) {
        this.deadline = deadline;
        this.tally = tally;
        this.said = said;
    }

    static <C> Promise<C> of(Deadline deadline) {
        return new Promise<>(deadline, new Unreturned<>(), List.of());
    }

    /** It does not run while this step is open. */
    public Promise<C> pausedWhile(Step step) {
        return and(new Said("pausedWhile", step.name(), null, 0, Draft.NOTHING));
    }

    /**
     * It is met as soon as this holds, and runs anew if it no longer holds; without it, only the end of the case stops it.
     */
    public Promise<C> metWhen(String words, Predicate<? super C> condition) {
        return and(new Said(
                "metWhen", Name.words("a condition", words), Unchecked.predicate(condition), 0, Draft.NOTHING));
    }

    /**
     * It warns when so much of it has run, and the steps happen beside the case.
     *
     * @param length in the deadline's own unit, at least 1 and less than its length
     */
    public Promise<C> warnsAfter(int length, Steps<C> steps) {
        return and(new Said("warnsAfter", "", null, length, Draft.nested(deadline.name() + " warning", steps)));
    }

    /** What happens beside the case when it is missed; the case itself goes on. */
    public Promise<C> whenMissed(Steps<C> steps) {
        return and(new Said("whenMissed", "", null, 0, Draft.nested(deadline.name() + " missed", steps)));
    }

    private Promise<C> and(Said more) {
        return new Promise<>(deadline, tally, Unreturned.plus(said, tally.add(more)));
    }

    private Stream<Said> all(String verb) {
        return said.stream().filter(each -> each.verb().equals(verb));
    }

    private Said one(String verb) {
        return all(verb).findFirst().orElse(new Said(verb, "", null, 0, Draft.NOTHING));
    }

    Shape.Promise shape() {
        Said warning = one("warnsAfter");
        return new Shape.Promise(
                deadline.name(),
                deadline.words(),
                warning.length(),
                all("pausedWhile").map(Said::step).toList(),
                one("metWhen").step(),
                warning.steps().nodes(),
                one("whenMissed").steps().nodes());
    }

    Behaviour.Promising functions() {
        return new Behaviour.Promising(
                deadline,
                one("metWhen").condition(),
                one("warnsAfter").steps().functions(),
                one("whenMissed").steps().functions());
    }

    List<WorkflowFault> faults() {
        List<WorkflowFault> faults = new ArrayList<>(Lengths.faults(deadline));
        said.forEach(each -> faults.addAll(each.steps().faults()));
        if (!deadline.mayPause()) {
            all("pausedWhile")
                    .forEach(said -> faults.add(WorkflowFault.of(
                            "MH-W009",
                            "deadline '" + deadline.name() + "' is paused while '" + said.step()
                                    + "', but its rule allows no suspension; drop 'pausedWhile'")));
        }
        all("warnsAfter").forEach(warning -> warns(warning.length(), faults));
        for (Said dropped : tally.dropped(said)) {
            faults.add(spoken(dropped.verb(), "is said and then dropped; chain it to what the lambda returns"));
        }
        Stream.of("metWhen", "warnsAfter", "whenMissed")
                .filter(verb -> all(verb).count() > 1)
                .forEach(verb -> faults.add(spoken(verb, "is said twice; say it once")));
        return faults;
    }

    private WorkflowFault spoken(String verb, String what) {
        return WorkflowFault.of("MH-W004", "'" + verb + "' " + what).within(deadline.name());
    }

    private void warns(int length, List<WorkflowFault> faults) {
        String warns = "deadline '" + deadline.name() + "' warns after " + length;
        if (length < 1) {
            faults.add(WorkflowFault.of("MH-W010", warns + "; say after how many of its units, at least 1"));
        } else if (length >= deadline.rule().length()) {
            faults.add(WorkflowFault.of("MH-W010", warns + ", when it is already missed; it is " + deadline.words()));
        }
    }
}
