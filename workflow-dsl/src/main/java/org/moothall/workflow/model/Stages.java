// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stages of a shape: which of them are around a step. */
public final class Stages {
    private final Map<String, List<String>> around = new HashMap<>();
    private final List<String> all;

    private Stages(Shape shape) {
        Set<String> found = new LinkedHashSet<>();
        read(shape.steps(), List.of(), found);
        shape.handlers().forEach(handler -> read(handler.steps(), List.of(), found));
        shape.promises().forEach(promise -> promise.beside().forEach(steps -> read(steps, List.of(), found)));
        all = List.copyOf(found);
    }

    /** Finds the stages of a shape. */
    public static Stages of(Shape shape) {
        return new Stages(shape);
    }

    private void read(List<Node> nodes, List<String> stages, Set<String> found) {
        for (Node node : nodes) {
            List<String> inside = stages;
            if (node instanceof Node.Stage stage) {
                found.add(stage.name());
                inside = new ArrayList<>(stages);
                inside.add(stage.name());
            } else if (!node.named().isEmpty() && !stages.isEmpty()) {
                around.put(node.named(), List.copyOf(stages));
            }
            for (List<Node> inner : node.inner()) {
                read(inner, inside, found);
            }
        }
    }

    /** All of them, in reading order. */
    public List<String> all() {
        return all;
    }

    /** Those around a step, outermost first. */
    public List<String> around(String step) {
        return around.getOrDefault(step, List.of());
    }
}
