// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;

/** The places at which a workflow waits for events, where they have names of their own. */
final class Places {
    private final Map<String, Set<String>> byMessage = new HashMap<>();
    private final Map<String, Node.Await> messages = new HashMap<>();

    Places(Shape shape) {
        shape.nodes()
                .filter(Node.Await.class::isInstance)
                .map(Node.Await.class::cast)
                .filter(await -> !await.place().equals(await.event()))
                .forEach(this::add);
    }

    private void add(Node.Await await) {
        byMessage.computeIfAbsent(await.event(), any -> new HashSet<>()).add(await.place());
        messages.putIfAbsent(await.event(), await);
    }

    /** One of the places of an event that has none called like it; null for whatever else. */
    Node.@Nullable Await of(String message) {
        return messages.get(message);
    }

    /** The input as the place takes it that is open for its event; as it is where that is none, or not one alone. */
    CaseInput placed(CaseInput input, State<?> state) {
        Set<String> places = byMessage.isEmpty() || state.hasEnded() ? null : byMessage.get(input.step());
        if (places == null) {
            return input;
        }
        List<Wait> waits = state.waits();
        List<Wait> open = waits.stream()
                .filter(wait ->
                        places.contains(wait.step()) && (input.ordinal() == 0 || input.ordinal() == wait.ordinal()))
                .toList();
        boolean isOne = open.size() == 1 && waits.stream().noneMatch(input::isFor);
        return isOne ? input.at(open.get(0)) : input;
    }

    /** How many places are open for an input. */
    int count(CaseInput input, List<Wait> waits) {
        Set<String> places = byMessage.getOrDefault(input.step(), Set.of());
        int open = 0;
        for (Wait wait : waits) {
            boolean isPlace = input.ordinal() == 0 && places.contains(wait.step());
            open += input.isFor(wait) || isPlace ? 1 : 0;
        }
        return open;
    }
}
