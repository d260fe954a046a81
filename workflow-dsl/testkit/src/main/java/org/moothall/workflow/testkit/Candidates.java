// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.util.List;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.model.Shape;

/** The candidates of a task, read from the shape. */
final class Candidates {
    private Candidates() {}

    static List<Role> of(Shape shape, String task) {
        return shape.tasks().stream()
                .filter(perform -> perform.task().equals(task))
                .flatMap(perform -> perform.candidates().stream())
                .map(Role::parse)
                .toList();
    }
}
