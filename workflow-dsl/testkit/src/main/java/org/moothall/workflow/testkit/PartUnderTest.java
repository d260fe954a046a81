// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.util.List;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.host.CaseSnapshot.Waiting;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;

/**
 * One part of a case in a test, or one branch, by its key. What the case refuses, and what is not open there, fails the test.
 *
 * @param <C> the case's own data
 */
public final class PartUnderTest<C> {
    private final CaseUnderTest<C> whole;
    private final String key;

    PartUnderTest(CaseUnderTest<C> whole, String key) {
        this.whole = whole;
        this.key = key;
    }

    /** Does the open task of this part, as somebody who may. */
    public <F> PartUnderTest<C> complete(Task<F> task, F form) {
        Waiting waiting = waiting(task.name());
        WorkflowTestkit.accepted(
                host().completeItem(item(task, waiting), task, form, Request.by(whole.candidate(task))));
        return this;
    }

    /** Tells this part what happened, as somebody who may. */
    public <V> PartUnderTest<C> tell(Event<V> event, V value) {
        Request request = Request.by(Candidates.sender(whole.workflow().shape(), event.name()));
        WorkflowTestkit.accepted(host().tellWaiting(waiting(event.name()), event, value, request));
        return this;
    }

    /** Answers the effect of this part that no handler answers, as somebody who may. */
    public <R> PartUnderTest<C> answer(Effect<?, R> effect, R result) {
        long ordinal = waiting(effect.name()).ordinal();
        OutboxItem asked = host().outbox(whole.id()).stream()
                .filter(item -> item.ordinal() == ordinal)
                .findFirst()
                .orElseThrow();
        Request request = Request.by(Candidates.sender(whole.workflow().shape(), effect.name()));
        WorkflowTestkit.accepted(host().answerItem(asked, effect, result, request));
        return this;
    }

    private Host host() {
        return whole.testkit().host();
    }

    private Waiting waiting(String step) {
        List<Waiting> open = whole.view().waiting();
        return open.stream()
                .filter(waiting ->
                        waiting.step().equals(step) && waiting.within().contains(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "part '" + key + "' of case " + whole.id() + " does not wait for " + step + "; open are "
                                + open.stream().map(PartUnderTest::words).toList()));
    }

    private static String words(Waiting waiting) {
        return waiting.step() + " of " + String.join(" / ", waiting.within());
    }

    private WorkItem item(Task<?> task, Waiting waiting) {
        return Candidates.of(whole.workflow().shape(), whole.view(), task.name()).stream()
                .flatMap(role -> host().worklist(role).stream())
                .filter(item -> item.caseId().equals(whole.id()) && item.ordinal() == waiting.ordinal())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody's worklist shows " + task + " of part '" + key + "'"));
    }
}
