// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Name;
import org.moothall.workflow.model.Node;

/** The arms of a race: whichever comes first is taken. */
public final class First<C> {
    private final Limbs arms;

    First(Limbs arms) {
        this.arms = arms;
    }

    /** If an event comes first. */
    public <V> First<C> on(Event<V> event, Change<C, ? super V> becomes, Steps<C> then) {
        return arm(
                new Node.Await(event.name()),
                new Functions.Taking(event.type(), Erased.taking(event.name(), becomes), null),
                Written.nested(event.name(), then));
    }

    /** If time runs out first, counted from when the race begins. */
    public First<C> after(Deadline deadline, Steps<C> then) {
        Name.of("a deadline", deadline.name());
        return arm(
                new Node.After(deadline.name(), deadline.words()),
                new Functions.Taking(Void.class, (before, nothing) -> before, deadline),
                Written.nested(deadline.name(), then));
    }

    private First<C> arm(Node first, Functions.Taking functions, Written rest) {
        Written whole = new Written(
                Tally.join(List.of(first), rest.nodes()),
                Tally.join(List.of(functions), rest.functions()),
                Tally.join(Lengths.faults(functions.due()), rest.faults()));
        return new First<>(arms.plus(first.named(), Erased.ALWAYS, whole));
    }

    Limbs arms() {
        return arms;
    }
}
