// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Stages;

/** Whether a case takes an event that no step waits for: it may be limited to a step, to a condition, to once at a time. */
final class Admission {
    private final Shape shape;
    private final Behaviour behaviour;
    private final Stages stages;
    /** The names of the steps that each event begins. */
    private final Map<String, Set<String>> own = new HashMap<>();

    /** Why not, with the values of the reason beside case and step. */
    record No(Reason reason, Map<String, Object> values) {}

    Admission(Shape shape, Behaviour behaviour, Stages stages) {
        this.shape = shape;
        this.stages = stages;
        this.behaviour = behaviour;
        for (Shape.Handler handler : shape.handlers()) {
            Set<String> names = new HashSet<>();
            collect(handler.steps(), names);
            own.put(handler.event(), names);
        }
    }

    private static void collect(List<Node> nodes, Set<String> into) {
        for (Node node : nodes) {
            into.add(node.named());
            node.inner().forEach(inner -> collect(inner, into));
        }
    }

    private Set<String> open(State<?> state) {
        Set<String> open = state.open();
        state.waits().forEach(wait -> open.addAll(stages.around(wait.step())));
        return open;
    }

    /** Why an event is not taken now; empty when it is. */
    Optional<No> refuses(State<?> state, Shape.Handler handler) {
        Shape.Limit limit = handler.limit();
        Set<String> open = state.hasEnded() ? Set.of() : open(state);
        if (!limit.onlyWhile().isEmpty() && limit.onlyWhile().stream().noneMatch(open::contains)) {
            return Optional.of(new No(Reason.NOT_WHILE, Map.of("onlyWhile", limit.onlyWhile())));
        }
        var condition =
                behaviour.handlers().get(shape.handlers().indexOf(handler)).onlyWhen();
        if (condition != null && !condition.test(state.data())) {
            return Optional.of(new No(Reason.NOT_WHEN, Map.of("onlyWhen", limit.onlyWhen())));
        }
        Set<String> begun = own.getOrDefault(handler.event(), Set.of());
        return handler.reach() == Shape.Reach.ANYTIME
                        && !limit.mayBeginAgain()
                        && open.stream().anyMatch(begun::contains)
                ? Optional.of(new No(Reason.UNDER_WAY, Map.of()))
                : Optional.empty();
    }
}
