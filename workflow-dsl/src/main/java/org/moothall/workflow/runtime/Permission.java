// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Event;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Possible;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Senders;
import org.moothall.workflow.store.StoredCase;

/** Whether whoever asks has a role for what they ask. */
final class Permission {
    private Permission() {}

    /** Why a case is not theirs to start; empty when it is. */
    static Optional<Attempt> toStart(Workflow<?> workflow, Request request) {
        Senders by = workflow.shape().startedBy();
        return isOneOf(by, request.by())
                ? Optional.empty()
                : Optional.of(Attempt.refused(
                        Reason.NOT_THEIRS_TO_START,
                        Map.of(
                                "workflow", workflow.name(),
                                "roles", by.words(),
                                "actor", request.by().name())));
    }

    /** Why a form, an event or an answer is not theirs to hand in; empty when it is, or when nothing of the kind waits. */
    static Optional<Attempt> toHandIn(Optional<Node> step, List<Wait> meant, StoredCase subject, Request request) {
        Node node = step.orElse(null);
        if (node instanceof Node.Perform task) {
            List<String> candidates = meant.size() == 1 ? meant.get(0).candidates(task) : List.of();
            return candidates.isEmpty() || isAny(candidates, request.by())
                    ? Optional.empty()
                    : Optional.of(refused(task.task(), candidates, subject, request.by()));
        }
        Senders by = node instanceof Node.Await event
                ? event.by()
                : node instanceof Node.Call effect ? effect.by() : Senders.ANYBODY;
        return isOneOf(by, request.by())
                ? Optional.empty()
                : step.map(known -> refused(known.named(), by.words(), subject, request.by()));
    }

    /** What somebody can do in a case. */
    @SuppressWarnings("unchecked") // an interpreter only looks at the case
    static Possible possible(
            CaseSnapshot<?> snapshot,
            State<?> state,
            Workflow<?> workflow,
            Interpreter<Object> interpreter,
            Actor actor,
            Instant now) {
        State<Object> at = (State<Object>) state;
        List<CaseSnapshot.Waiting> tasks = snapshot.waiting().stream()
                .filter(place -> isTheirs(place, at, interpreter, actor))
                .filter(place -> interpreter.mayTake(at, input(place.step(), place.ordinal(), actor, now)))
                .toList();
        List<Event<?>> events = workflow.events().stream()
                .filter(event -> isOneOf(event.by(), actor))
                .filter(event -> interpreter.mayTake(at, input(event.name(), 0, actor, now)))
                .toList();
        return new Possible(tasks, events);
    }

    private static boolean isTheirs(
            CaseSnapshot.Waiting place, State<Object> state, Interpreter<Object> interpreter, Actor actor) {
        return interpreter.node(place.step()).orElse(null) instanceof Node.Perform task
                && state.waits().stream()
                        .filter(wait -> wait.ordinal() == place.ordinal())
                        .anyMatch(wait -> isAny(wait.candidates(task), actor));
    }

    private static CaseInput input(String step, long ordinal, Actor actor, Instant now) {
        return new CaseInput(step, ordinal, null, actor.name(), actor.actingFor(), now);
    }

    static Attempt refused(String step, List<String> roles, StoredCase subject, Actor actor) {
        return Attempt.refused(
                Reason.NOT_THEIR_ROLE,
                Map.of("step", step, "case", subject.id(), "roles", roles, "actor", actor.name()));
    }

    private static boolean isOneOf(Senders senders, Actor actor) {
        return senders.isAnybody() || isAny(senders.roles(), actor);
    }

    /** Whether somebody has one of these roles. */
    static boolean isAny(List<String> roles, Actor actor) {
        return roles.stream().map(Role::parse).anyMatch(actor::isA);
    }
}
