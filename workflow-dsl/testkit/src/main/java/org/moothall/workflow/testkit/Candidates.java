// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.workflow.Role;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;

/** Who may do a task, read from the shape. */
final class Candidates {
    private Candidates() {}

    static List<Role> of(Shape shape, String task) {
        Stream<Node> main = shape.steps().stream().flatMap(Candidates::all);
        Stream<Node> handlers = shape.handlers().stream()
                .flatMap(handler -> handler.steps().stream())
                .flatMap(Candidates::all);
        Stream<Node> promises = shape.promises().stream()
                .flatMap(promise -> Stream.concat(promise.onWarning().stream(), promise.whenMissed().stream()))
                .flatMap(Candidates::all);
        return Stream.of(main, handlers, promises)
                .flatMap(nodes -> nodes)
                .filter(node ->
                        node instanceof Node.Perform perform && perform.task().equals(task))
                .flatMap(node -> ((Node.Perform) node).candidates().stream())
                .map(Role::of)
                .toList();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node), node.inner().stream().flatMap(List::stream).flatMap(Candidates::all));
    }
}
