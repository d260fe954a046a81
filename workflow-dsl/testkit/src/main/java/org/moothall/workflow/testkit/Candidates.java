// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Senders;
import org.moothall.workflow.model.Shape;

/** The candidates of a task: its roles, as the shape declares them, and those roles for each scope for which a case has it open. */
final class Candidates {
    private Candidates() {}

    /** Somebody who may send in what these senders may. */
    static Actor sender(Senders senders) {
        return Actor.of("test", senders.roles().stream().map(Role::parse).toArray(Role[]::new));
    }

    /** Somebody who may tell an event, or answer an effect, wherever the workflow takes it. */
    static Actor sender(Shape shape, String step) {
        Stream<Senders> steps = shape.nodes()
                .filter(node -> node.named().equals(step)
                        || (node instanceof Node.Await event && event.event().equals(step)))
                .flatMap(node -> node instanceof Node.Await event
                        ? Stream.of(event.by())
                        : node instanceof Node.Call effect ? Stream.of(effect.by()) : Stream.empty());
        Stream<Senders> handlers = shape.handlers().stream()
                .filter(handler -> handler.event().equals(step))
                .map(Shape.Handler::by);
        return Stream.concat(steps, handlers)
                .map(Candidates::sender)
                .findFirst()
                .orElse(WorkflowTestkit.TEST);
    }

    static List<Role> of(Shape shape, CaseSnapshot<?> subject, String task) {
        List<String> scopes = subject.waiting().stream()
                .filter(waiting -> waiting.step().equals(task))
                .flatMap(waiting -> Stream.ofNullable(waiting.scope()))
                .distinct()
                .toList();
        return shape.tasks().stream()
                .filter(perform -> perform.task().equals(task))
                .flatMap(perform -> perform.candidates().stream())
                .map(Role::parse)
                .flatMap(role -> Stream.concat(Stream.of(role), scopes.stream().map(role::of)))
                .toList();
    }
}
