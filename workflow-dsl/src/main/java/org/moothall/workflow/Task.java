// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.core.text.Name;
import org.moothall.workflow.model.Node;

/**
 * A task of a person, done by handing in a form: its name, its form, who may do it and by when.
 *
 * <pre>{@code
 * static final Task<Inspection> INSPECT = Task.of("inspect", Inspection.class).candidates(INSPECTOR).due(TWO_DAYS);
 *
 * .task(INSPECT, FlyTip::inspected)                                 // every inspector, in two days
 * .task(INSPECT.scopedBy(FlyTip::area), FlyTip::inspected)          // the inspectors of the case's area
 * .task(INSPECT.dueBy(FlyTip::limit), FlyTip::inspected)            // one day or ten, as the case says
 * }</pre>
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param <F> the form
 */
public final class Task<F> implements CaseTask<Object, F> {
    private final String name;
    private final Class<F> form;
    private final List<Role> candidates;
    private final @Nullable Deadline due;
    private final Node.People people;

    private Task(String name, Class<F> form, List<Role> candidates, @Nullable Deadline due, Node.People people) {
        this.name = Name.of("a task", name);
        this.form = form;
        this.candidates = List.copyOf(candidates);
        this.due = due;
        this.people = people;
    }

    /** A task that is done by handing in a form; say next who may do it. A primitive type stands for its class. */
    public static <F> WithoutCandidates<F> of(String name, Class<F> form) {
        return new WithoutCandidates<>(Name.of("a task", name), Unchecked.boxed(form));
    }

    /** A task that nobody may do yet. */
    public static final class WithoutCandidates<F> {
        private final String name;
        private final Class<F> form;

        private WithoutCandidates(String name, Class<F> form) {
            this.name = name;
            this.form = form;
        }

        /** Who may do it: anyone with one of these roles. */
        public Task<F> candidates(Role role, Role... more) {
            return new Task<>(name, form, roles(role, more), null, Node.People.NONE);
        }
    }

    private static List<Role> roles(Role role, Role... more) {
        return Stream.concat(Stream.of(role), Stream.of(more)).distinct().toList();
    }

    /** The same task for other roles, and for no one else. */
    public Task<F> candidates(Role role, Role... more) {
        return new Task<>(name, form, roles(role, more), due, people);
    }

    /**
     * By when it should be done, counted from when it is opened; a promise of the whole case keeps its own date. Being late orders
     * worklists and stops nothing.
     */
    public Task<F> due(Deadline deadline) {
        Name.of("a deadline", deadline.name());
        return new Task<>(name, form, candidates, deadline, people);
    }

    /** The roles that may give it to a candidate, and take it back; without this nobody assigns it. */
    public Task<F> assignedBy(Role role, Role... more) {
        List<String> assigners = roles(role, more).stream().map(Role::text).toList();
        return new Task<>(name, form, candidates, due, new Node.People(assigners, people.notBy(), people.sameAs()));
    }

    /**
     * It is for nobody who did one of these tasks before, in the same part of the case: four eyes. A person counts with whoever they
     * act for, and with whoever delegated the task to them.
     */
    public Task<F> notBy(Task<?> task, Task<?>... more) {
        List<String> others = Stream.concat(Stream.of(task), Stream.of(more))
                .map(Task::name)
                .distinct()
                .toList();
        return new Task<>(name, form, candidates, due, new Node.People(people.assigners(), others, people.sameAs()));
    }

    /**
     * It is only for who did that task before, in the same part of the case, or for who acts for them. As long as nobody has done it, it
     * is for every candidate.
     */
    public Task<F> sameAs(Task<?> task) {
        return new Task<>(
                name, form, candidates, due, new Node.People(people.assigners(), people.notBy(), task.name()));
    }

    Node.People people() {
        return people;
    }

    /** The same task under a second name, for its second place in a workflow. */
    public Task<F> as(String newName) {
        return new Task<>(newName, form, candidates, due, people);
    }

    /**
     * The same task, for those candidates who have their role for the scope that the case says as the task is opened: the inspectors
     * of its area. A candidate with a scope of its own keeps that.
     */
    public <C> Varying<C, F> scopedBy(Function<? super C, String> scope) {
        return new Varying<C, F>(this, null, null, null).scopedBy(scope);
    }

    /** The same task, due by the deadline that the case says as the task is opened: one day or ten, by hazard. */
    public <C> Varying<C, F> dueBy(Function<? super C, Deadline> deadline) {
        return new Varying<C, F>(this, null, null, null).dueBy(deadline);
    }

    /** The same task, due by the end of the day that the case says as the task is opened: a date that was agreed. */
    public <C> Varying<C, F> dueOn(Function<? super C, LocalDate> day) {
        return new Varying<C, F>(this, null, null, null).dueOn(day);
    }

    /** Its stable name, for example {@code inspect}. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "task";
    }

    /** The type of the form, judged before the case sees it. */
    public Class<F> form() {
        return form;
    }

    /** The roles that may do it. */
    public List<Role> candidates() {
        return candidates;
    }

    /** By when it should be done; empty when nobody said, or when the case says. */
    public Optional<Deadline> due() {
        return Optional.ofNullable(due);
    }

    @Override
    public Task<F> task() {
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
