// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moothall.core.text.Name;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Step;
import org.moothall.workflow.verification.WorkflowFault;

/** What a case does about an event that no step waits for, as it is being written. */
record Reaction(Shape.Handler shape, Behaviour.Handling functions, List<WorkflowFault> faults) {
    static Reaction of(Event<?> event, Shape.Reach reach, Change<?, ?> becomes, Steps<?> steps) {
        Draft written = Draft.nested(event.message(), steps);
        return new Reaction(
                new Shape.Handler(event.message(), reach, event.by(), Shape.Limit.NONE, written.nodes()),
                new Behaviour.Handling(event.type(), null, Unchecked.change(becomes), written.functions()),
                written.faults());
    }

    Reaction onlyWhile(Step step, Step... more) {
        Shape.Limit limit = shape.limit();
        List<String> steps = Stream.concat(Stream.of(step), Stream.of(more))
                .map(Step::name)
                .distinct()
                .toList();
        return limited(new Shape.Limit(steps, limit.onlyWhen(), limit.mayBeginAgain()))
                .saidOnce("onlyWhile", limit.onlyWhile().isEmpty());
    }

    Reaction onlyWhen(String words, Predicate<Object> condition) {
        Shape.Limit limit = shape.limit();
        Behaviour.Handling with =
                new Behaviour.Handling(functions.takes(), condition, functions.becomes(), functions.steps());
        Reaction limited =
                limited(new Shape.Limit(limit.onlyWhile(), Name.words("a condition", words), limit.mayBeginAgain()));
        return new Reaction(limited.shape, with, faults)
                .saidOnce("onlyWhen", limit.onlyWhen().isEmpty());
    }

    Reaction mayBeginAgain() {
        Shape.Limit limit = shape.limit();
        return limited(new Shape.Limit(limit.onlyWhile(), limit.onlyWhen(), true));
    }

    private Reaction limited(Shape.Limit limit) {
        Shape.Handler with = new Shape.Handler(shape.event(), shape.reach(), shape.by(), limit, shape.steps());
        return new Reaction(with, functions, faults);
    }

    private Reaction saidOnce(String verb, boolean isFirst) {
        WorkflowFault twice = WorkflowFault.of("MH-W004", "'" + verb + "' is said twice; say it once")
                .within(shape.event());
        return isFirst ? this : new Reaction(shape, functions, Unreturned.plus(faults, twice));
    }
}
