// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Fact;
import org.moothall.core.text.Name;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Step;
import org.moothall.workflow.verification.WorkflowFault;

/**
 * A promise: a deadline of the whole case, with its start, its facts, its condition, warnings and steps after a miss. A promise starts with
 * the case, and anew when the case is reopened; the end of the case stops the promise. A miss does not stop the case. Every run is kept
 * with its outcome.
 *
 * <pre>{@code
 * .deadline(EIGHT_WEEKS, promise -> promise
 *         .countedFrom("a valid application", Application::validFrom)
 *         .movedBy("agreements in writing", Application::agreements)
 *         .metWhen("decided", Application::isDecided)
 *         .warnsAfter(6, warning -> warning.send(TELL_OFFICER, Application::warning))
 *         .whenMissed(late -> late.send(TELL_MANAGER, Application::lateness)))
 * }</pre>
 *
 * <p><b>Unit</b> {@link #warnsAfter} counts in the deadline's own unit, for example working days.
 *
 * <p><b>Errors</b> a verb said twice, an impossible warning, or a pause or a restart forbidden by the rule is a fault, told when the
 * workflow is built.
 *
 * @param <C> the case
 */
public final class Promise<C> {
    private final Deadline deadline;
    private final Unreturned<Said> tally;
    private final List<Said> said;

    /** One thing that was said of the deadline, by its verb; what the verb does not speak of is empty. */
    private record Said(String verb, String words, @Nullable Function<Object, Object> asks, int length, Draft steps) {
        Shape.Warning warning() {
            return new Shape.Warning(length, verb.equals("warnsAtPercent"), steps.nodes());
        }
    }

    private Promise(Deadline deadline, Unreturned<Said> tally, List<Said> said) {
        this.deadline = deadline;
        this.tally = tally;
        this.said = said;
    }

    static <C> Promise<C> of(Deadline deadline) {
        return new Promise<>(deadline, new Unreturned<>(), List.of());
    }

    /**
     * It is counted from a moment that the case knows, such as the date of receipt, and has not begun while there is none. A corrected
     * moment corrects the date. A reopening of the case does not begin it anew.
     */
    public Promise<C> countedFrom(String words, Function<? super C, Optional<Instant>> moment) {
        return asks("countedFrom", words, Unchecked.function(moment));
    }

    /**
     * Its date is moved by facts that the case knows: extensions, agreements, restarts, excuses. They are asked for after every input and
     * reckoned as the deadline's rule allows; what the rule does not allow moves nothing, and the journal says why.
     */
    public Promise<C> movedBy(String words, Function<? super C, ? extends Collection<? extends Fact>> facts) {
        return asks("movedBy", words, Unchecked.function(facts));
    }

    /** It does not run while this step is open. */
    public Promise<C> pausedWhile(Step step) {
        return and(new Said("pausedWhile", step.name(), null, 0, Draft.NOTHING));
    }

    /** It begins again with its full time when this step is done. */
    public Promise<C> restartedBy(Step step) {
        return and(new Said("restartedBy", step.name(), null, 0, Draft.NOTHING));
    }

    /** It is met as soon as this holds, and runs anew if it no longer holds. Without it, and without a step, the end of the case meets it. */
    public Promise<C> metWhen(String words, Predicate<? super C> condition) {
        return asks("metWhen", words, Unchecked.predicate(condition)::test);
    }

    /** It is met when this step, or this stage, is done. */
    public Promise<C> metBy(Step step) {
        return and(new Said("metBy", step.name(), null, 0, Draft.NOTHING));
    }

    /**
     * It warns when so much of it has run, and the steps happen beside the case. It may warn several times; say the warnings in their
     * order.
     *
     * @param length in the deadline's own unit, at least 1 and less than its length
     */
    public Promise<C> warnsAfter(int length, Steps<C> steps) {
        return and(new Said("warnsAfter", "", null, length, Draft.nested(deadline.name() + " warning", steps)));
    }

    /** It warns when so many percent of it have run, extensions included, and the steps happen beside the case. */
    public Promise<C> warnsAtPercent(int percent, Steps<C> steps) {
        return and(new Said("warnsAtPercent", "", null, percent, Draft.nested(deadline.name() + " warning", steps)));
    }

    /** What happens beside the case when it is missed; the case itself goes on. */
    public Promise<C> whenMissed(Steps<C> steps) {
        return and(new Said("whenMissed", "", null, 0, Draft.nested(deadline.name() + " missed", steps)));
    }

    private Promise<C> asks(String verb, String words, Function<Object, Object> function) {
        String what = verb.equals("metWhen") ? "a condition" : "the words of '" + verb + "'";
        return and(new Said(verb, Name.words(what, words), function, 0, Draft.NOTHING));
    }

    private Promise<C> and(Said more) {
        return new Promise<>(deadline, tally, Unreturned.plus(said, tally.add(more)));
    }

    private Stream<Said> all(String verb) {
        return said.stream().filter(each -> each.verb().equals(verb));
    }

    private List<String> words(String verb) {
        return all(verb).map(Said::words).toList();
    }

    private Said one(String verb) {
        return all(verb).findFirst().orElse(new Said(verb, "", null, 0, Draft.NOTHING));
    }

    private List<Said> warnings() {
        return said.stream().filter(each -> each.verb().startsWith("warns")).toList();
    }

    Shape.Promise shape() {
        return new Shape.Promise(
                deadline.name(),
                deadline.words(),
                one("countedFrom").words(),
                words("movedBy"),
                words("pausedWhile"),
                words("restartedBy"),
                one("metWhen").words(),
                words("metBy"),
                warnings().stream().map(Said::warning).toList(),
                one("whenMissed").steps().nodes());
    }

    Behaviour.Promising functions() {
        return new Behaviour.Promising(
                deadline,
                Unchecked.moment(one("countedFrom").asks()),
                all("movedBy").map(Said::asks).map(Unchecked::facts).toList(),
                Unchecked.holds(one("metWhen").asks()),
                warnings().stream().map(warning -> warning.steps().functions()).toList(),
                one("whenMissed").steps().functions());
    }

    List<WorkflowFault> faults() {
        List<WorkflowFault> faults = new ArrayList<>(Lengths.faults(deadline));
        said.forEach(each -> faults.addAll(each.steps().faults()));
        allowed(deadline.mayPause(), "pausedWhile", "is paused while", "suspension", faults);
        allowed(deadline.mayRestart(), "restartedBy", "is begun again by", "restart", faults);
        PromiseWarnings.check(deadline, warnings().stream().map(Said::warning).toList(), faults);
        for (Said dropped : tally.dropped(said)) {
            faults.add(spoken(dropped.verb(), "is said and then dropped; chain it to what the lambda returns"));
        }
        Stream.of("countedFrom", "metWhen", "whenMissed")
                .filter(verb -> all(verb).count() > 1)
                .forEach(verb -> faults.add(spoken(verb, "is said twice; say it once")));
        return faults;
    }

    private void allowed(boolean isAllowed, String verb, String does, String noun, List<WorkflowFault> faults) {
        if (!isAllowed) {
            all(verb)
                    .forEach(said -> faults.add(WorkflowFault.of(
                            "MH-W009",
                            "deadline '" + deadline.name() + "' " + does + " '" + said.words()
                                    + "', but its rule allows no " + noun + "; drop '" + verb + "'")));
        }
    }

    private WorkflowFault spoken(String verb, String what) {
        return WorkflowFault.of("MH-W004", "'" + verb + "' " + what).within(deadline.name());
    }
}
