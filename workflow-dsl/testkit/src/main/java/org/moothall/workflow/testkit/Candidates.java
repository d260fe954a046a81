// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.model.Shape;

/** The candidates of a task: its roles, as the shape declares them, and those roles for each scope for which a case has it open. */
final class Candidates {
    private Candidates() {}

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
