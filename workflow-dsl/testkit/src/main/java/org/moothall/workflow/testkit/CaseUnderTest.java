// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import org.moothall.core.privacy.Role;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;

/**
 * A case in a test. What the case refuses fails the test; the {@code tryTo…} methods give the refusal instead.
 *
 * @param <C> the case's own data
 */
public final class CaseUnderTest<C> {
    private final WorkflowTestkit<?> testkit;
    private final Workflow<C> workflow;
    private final String id;

    CaseUnderTest(WorkflowTestkit<?> testkit, Workflow<C> workflow, String id) {
        this.testkit = testkit;
        this.workflow = workflow;
        this.id = id;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Does an open task, as somebody who may. */
    public <F> CaseUnderTest<C> complete(Task<F> task, F form) {
        WorkflowTestkit.accepted(tryToComplete(task, form, candidate(task)));
        return this;
    }

    /**
     * One part of the case, or one branch, by its key: what is open there, and nowhere else, is completed, told and answered.
     *
     * <pre>{@code
     * moot.part("wulf").complete(WITNESS, new Word("I saw it"));
     * }</pre>
     */
    public PartUnderTest<C> part(String key) {
        return new PartUnderTest<>(this, key);
    }

    /** Does an open task of one part of the case, as somebody who may. */
    public <F> CaseUnderTest<C> completeItem(WorkItem item, Task<F> task, F form) {
        WorkflowTestkit.accepted(testkit.host().completeItem(item, task, form, Request.by(candidate(task))));
        return this;
    }

    /** Tries to do an open task as somebody in particular. */
    public <F> Answer tryToComplete(Task<F> task, F form, Actor by) {
        return testkit.host().complete(id, task, form, Request.by(by));
    }

    /** Tells the case what happened, as somebody who may. */
    public <V> CaseUnderTest<C> tell(Event<V> event, V value) {
        WorkflowTestkit.accepted(tryToTell(event, value));
        return this;
    }

    /** Tries to tell the case what happened, as somebody who may. */
    public <V> Answer tryToTell(Event<V> event, V value) {
        return tryToTellAs(event, value, Candidates.sender(workflow.shape(), event.name()));
    }

    /** Tries to tell the case what happened, as somebody in particular. */
    public <V> Answer tryToTellAs(Event<V> event, V value, Actor by) {
        return testkit.host().tell(id, event, value, Request.by(by));
    }

    /** Answers an effect that no handler answers, as somebody who may. */
    public <R> CaseUnderTest<C> answer(Effect<?, R> effect, R result) {
        Actor by = Candidates.sender(workflow.shape(), effect.name());
        WorkflowTestkit.accepted(testkit.host().answer(id, effect, result, Request.by(by)));
        return this;
    }

    /** What the council's functions made of it. */
    public C data() {
        return view().data();
    }

    /** The case as it is now. */
    public CaseSnapshot<C> view() {
        return testkit.host().find(workflow, id).orElseThrow();
    }

    Workflow<C> workflow() {
        return workflow;
    }

    WorkflowTestkit<?> testkit() {
        return testkit;
    }

    /** Somebody with every role the task is for, each for the scopes that the case says. */
    Actor candidate(Task<?> task) {
        Role[] roles = Candidates.of(workflow.shape(), view(), task.name()).toArray(Role[]::new);
        return Actor.of(roles.length == 0 ? "test" : roles[0].name(), roles);
    }

    @Override
    public String toString() {
        return view().toString();
    }
}
