// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;

/**
 * A task of which the case says for which scope it is, or by when: {@code INSPECT.scopedBy(FlyTip::area).dueBy(FlyTip::limit)}. The
 * functions are called once, as the task is opened.
 *
 * @param <C> the case, or the part of it, that says it
 * @param <F> the form
 */
public final class Varying<C, F> implements CaseTask<C, F> {
    private final Task<F> task;
    private final @Nullable Function<? super C, String> scope;
    private final @Nullable Function<? super C, Deadline> deadline;
    private final @Nullable Function<? super C, LocalDate> day;

    Varying(
            Task<F> task,
            @Nullable Function<? super C, String> scope,
            @Nullable Function<? super C, Deadline> deadline,
            @Nullable Function<? super C, LocalDate> day) {
        this.task = task;
        this.scope = scope;
        this.deadline = deadline;
        this.day = day;
    }

    /** For those candidates who have their role for the scope that the case says. */
    public Varying<C, F> scopedBy(Function<? super C, String> newScope) {
        return new Varying<>(task, newScope, deadline, day);
    }

    /** Due by the deadline that the case says, counted from when the task is opened; a promise of the whole case keeps its own date. */
    public Varying<C, F> dueBy(Function<? super C, Deadline> newDeadline) {
        return new Varying<>(task, scope, newDeadline, null);
    }

    /** Due by the end, in London, of the day that the case says. */
    public Varying<C, F> dueOn(Function<? super C, LocalDate> newDay) {
        return new Varying<>(task, scope, null, newDay);
    }

    @Override
    public String name() {
        return task.name();
    }

    @Override
    public String kind() {
        return task.kind();
    }

    @Override
    public Task<F> task() {
        return task;
    }

    @Nullable
    Function<? super C, String> scope() {
        return scope;
    }

    @Nullable
    Function<? super C, Deadline> deadline() {
        return deadline;
    }

    @Nullable
    Function<? super C, LocalDate> day() {
        return day;
    }

    @Override
    public String toString() {
        return name();
    }
}
