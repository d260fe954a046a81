// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.host.Actor;
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
                    : Optional.of(refused(task.task(), candidates, subject, request));
        }
        Senders by = node instanceof Node.Await event
                ? event.by()
                : node instanceof Node.Call effect ? effect.by() : Senders.ANYBODY;
        return isOneOf(by, request.by())
                ? Optional.empty()
                : step.map(known -> refused(known.named(), by.words(), subject, request));
    }

    private static Attempt refused(String step, List<String> roles, StoredCase subject, Request request) {
        return Attempt.refused(
                Reason.NOT_THEIR_ROLE,
                Map.of(
                        "step",
                        step,
                        "case",
                        subject.id(),
                        "roles",
                        roles,
                        "actor",
                        request.by().name()));
    }

    private static boolean isOneOf(Senders senders, Actor actor) {
        return senders.isAnybody() || isAny(senders.roles(), actor);
    }

    private static boolean isAny(List<String> roles, Actor actor) {
        return roles.stream().map(Role::parse).anyMatch(actor::isA);
    }
}
