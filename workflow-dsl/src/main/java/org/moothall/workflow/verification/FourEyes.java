// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;

/**
 * The proof that somebody can always do each task, whoever did those on which it depends: if each role has two people, who have no other
 * role. Tasks of two ways of one choice count as done both only where a way back leads to the choice.
 */
final class FourEyes {
    /** More people than this, to the power of the tasks, are not tried out. */
    private static final double MOST = 1e6;

    private final Consumer<WorkflowFault> faults;
    private final Map<String, Placed> tasks = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> targets = new ArrayList<>();

    /** A task and the ways that lead to it, each of a choice. */
    private record Placed(Node.Perform task, List<Way> ways) {}

    private record Way(int choice, int limb) {}

    FourEyes(Shape shape, Consumer<WorkflowFault> faults) {
        this.faults = faults;
        read(shape.steps(), List.of());
        shape.handlers().forEach(handler -> read(handler.steps(), List.of()));
        shape.promises().forEach(promise -> promise.beside().forEach(steps -> read(steps, List.of())));
    }

    void prove() {
        for (Placed each : tasks.values()) {
            List<String> unknown = each.task().people().named().stream()
                    .filter(other -> !tasks.containsKey(other))
                    .toList();
            unknown.forEach(other -> faults.accept(WorkflowFault.of(
                    "MH-W012",
                    "who does '" + each.task().task() + "' depends on who did '" + other
                            + "', which is no task of this workflow")));
            if (unknown.isEmpty() && !each.task().people().named().isEmpty()) {
                prove(each);
            }
        }
    }

    private void read(List<Node> nodes, List<Way> ways) {
        for (Node node : nodes) {
            int position = positions.size();
            positions.put(node.named().isEmpty() ? "#" + position : node.named(), position);
            if (node instanceof Node.Perform task) {
                tasks.put(task.task(), new Placed(task, ways));
            } else if (node instanceof Node.Back back) {
                targets.add(back.to());
            }
            boolean isChoice = node instanceof Node.Choose || node instanceof Node.Race;
            List<List<Node>> inner = node.inner();
            for (int limb = 0; limb < inner.size(); limb++) {
                List<Way> further = new ArrayList<>(ways);
                if (isChoice) {
                    further.add(new Way(position, limb));
                }
                read(inner.get(limb), further);
            }
        }
    }

    private void prove(Placed placed) {
        Set<String> before = new LinkedHashSet<>();
        collect(placed.task(), before);
        before.remove(placed.task().task());
        List<Node.Perform> order = tasks.values().stream()
                .map(Placed::task)
                .filter(task -> before.contains(task.task()))
                .toList();
        Set<String> people = new LinkedHashSet<>(people(placed.task()));
        order.forEach(task -> people.addAll(people(task)));
        if (Math.pow(people.size() + 1, order.size()) <= MOST) {
            stuck(placed.task(), order, 0, new LinkedHashMap<>());
        }
    }

    private void collect(Node.Perform task, Set<String> into) {
        for (String other : task.people().named()) {
            Placed placed = tasks.get(other);
            if (placed != null && into.add(other)) {
                collect(placed.task(), into);
            }
        }
    }

    /** The two people of each of its roles. */
    private static List<String> people(Node.Perform task) {
        return task.candidates().stream()
                .flatMap(role -> List.of("the first " + role, "the second " + role).stream())
                .toList();
    }

    /** Tries out who may have done what before; true once a task is found for which nobody is left. */
    private boolean stuck(Node.Perform last, List<Node.Perform> order, int next, Map<String, String> did) {
        if (next == order.size()) {
            boolean isStuck = allowed(last, did).isEmpty();
            if (isStuck) {
                report(last, did);
            }
            return isStuck;
        }
        Node.Perform task = order.get(next);
        if (did.keySet().stream().noneMatch(other -> excludes(other, task.task()))) {
            for (String person : allowed(task, did)) {
                did.put(task.task(), person);
                if (stuck(last, order, next + 1, did)) {
                    return true;
                }
                did.remove(task.task());
            }
        }
        return stuck(last, order, next + 1, did);
    }

    private static List<String> allowed(Node.Perform task, Map<String, String> did) {
        String same = did.get(task.people().sameAs());
        return people(task).stream()
                .filter(person -> task.people().notBy().stream().noneMatch(other -> person.equals(did.get(other))))
                .filter(person -> same == null || same.equals(person))
                .toList();
    }

    /** Whether of two tasks only one can have been done: they are on two ways of a choice to which nothing leads back. */
    private boolean excludes(String one, String other) {
        List<Way> ways = ways(one);
        return ways(other).stream()
                .anyMatch(way -> ways.stream()
                        .anyMatch(mine -> mine.choice() == way.choice()
                                && mine.limb() != way.limb()
                                && targets.stream().noneMatch(to -> positions.getOrDefault(to, 0) <= way.choice())));
    }

    private List<Way> ways(String task) {
        Placed placed = tasks.get(task);
        return placed == null ? List.of() : placed.ways();
    }

    private void report(Node.Perform task, Map<String, String> did) {
        String before = did.entrySet().stream()
                .map(each -> "'" + each.getKey() + "' by " + each.getValue())
                .collect(Collectors.joining(" and "));
        faults.accept(WorkflowFault.of(
                "MH-W013",
                "nobody may be left for '" + task.task() + "', after " + before
                        + ", if each role has two people; name another role, or fewer tasks"));
    }
}
