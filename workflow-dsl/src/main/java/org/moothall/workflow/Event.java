// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.text.Name;
import org.moothall.workflow.model.Step;

/**
 * An event outside the case, told to the case with a value: {@code Event.of("withdrawn", Withdrawal.class)}.
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param name its stable name, for example {@code withdrawn}
 * @param type the type of the value, judged before the case sees it
 */
public record Event<E>(String name, Class<E> type) implements Step {
    /** Refuses what is no name; a primitive type stands for its class. */
    public Event {
        Name.of("an event", name);
        type = Unchecked.boxed(type);
    }

    /** An event that brings a value. */
    public static <E> Event<E> of(String name, Class<E> type) {
        return new Event<>(name, type);
    }

    /** The same event under a second name, for its second place in a workflow. */
    public Event<E> as(String newName) {
        return new Event<>(newName, type);
    }

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public String toString() {
        return name;
    }
}
