// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.Deadline;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Step;
import org.moothall.workflow.verification.Fault;

/**
 * What a deadline of the whole case means: when it warns, when it stands still, what meets it and what follows when it is
 * missed. It starts with the case, and again when the case is opened again; the end of the case stops it.
 */
public final class Promise<C> {
    private final Deadline deadline;
    private final List<String> pausedWhile;
    private final String metWords;
    private final @Nullable Predicate<Object> metWhen;
    private final int warnsAfter;
    private final Written onWarning;
    private final Written onBreach;

    private Promise(
            Deadline deadline,
            List<String> pausedWhile,
            String metWords,
            @Nullable Predicate<Object> metWhen,
            int warnsAfter,
            Written onWarning,
            Written onBreach) {
        this.deadline = deadline;
        this.pausedWhile = pausedWhile;
        this.metWords = metWords;
        this.metWhen = metWhen;
        this.warnsAfter = warnsAfter;
        this.onWarning = onWarning;
        this.onBreach = onBreach;
    }

    static <C> Promise<C> of(Deadline deadline) {
        return new Promise<>(deadline, List.of(), "", null, 0, Written.NOTHING, Written.NOTHING);
    }

    /** It does not run while this step is open. */
    public Promise<C> pausedWhile(Step step) {
        return new Promise<>(
                deadline, Tally.plus(pausedWhile, step.name()), metWords, metWhen, warnsAfter, onWarning, onBreach);
    }

    /**
     * It is met as soon as this holds, and runs anew if it no longer holds; without it, only the end of the case stops it.
     */
    public Promise<C> metWhen(String words, Predicate<? super C> condition) {
        return new Promise<>(
                deadline, pausedWhile, words, Erased.predicate(condition), warnsAfter, onWarning, onBreach);
    }

    /**
     * It warns when so much of it has run, and the steps happen beside the case.
     *
     * @param length in the deadline's own unit, less than its length
     */
    public Promise<C> warnsAfter(int length, Steps<C> steps) {
        Written warning = Written.nested(deadline.name() + " warning", steps);
        return new Promise<>(deadline, pausedWhile, metWords, metWhen, length, warning, onBreach);
    }

    /** What happens beside the case when it is missed; the case itself goes on. */
    public Promise<C> onBreach(Steps<C> steps) {
        Written breach = Written.nested(deadline.name() + " missed", steps);
        return new Promise<>(deadline, pausedWhile, metWords, metWhen, warnsAfter, onWarning, breach);
    }

    Shape.Promise shape() {
        return new Shape.Promise(
                deadline.name(),
                deadline.words(),
                warnsAfter,
                pausedWhile,
                metWords,
                onWarning.nodes(),
                onBreach.nodes());
    }

    Behaviour.Promising functions() {
        return new Behaviour.Promising(deadline, metWhen, onWarning.functions(), onBreach.functions());
    }

    List<Fault> faults() {
        List<Fault> inside = Tally.join(onWarning.faults(), onBreach.faults());
        if (warnsAfter >= deadline.limit().length()) {
            return Tally.plus(
                    inside,
                    Fault.of(
                            "MH-W010",
                            "deadline '" + deadline.name() + "' warns after " + warnsAfter
                                    + ", when it is already missed; it is " + deadline.words()));
        }
        return inside;
    }
}
