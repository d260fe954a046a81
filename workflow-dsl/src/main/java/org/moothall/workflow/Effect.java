// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.text.Name;
import org.moothall.workflow.model.Step;

/**
 * A question to another system, with an answer for which the case waits: {@code Effect.of("book-vehicle", Job.class, Booking.class)}.
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param name its stable name, for example {@code book-vehicle}
 * @param request the type of the question
 * @param answer the type of the answer
 */
public record Effect<Q, R>(String name, Class<Q> request, Class<R> answer) implements Step {
    /** Refuses what is no name; a primitive type stands for its class. */
    public Effect {
        Name.of("an effect", name);
        request = Unchecked.boxed(request);
        answer = Unchecked.boxed(answer);
    }

    /** An effect with the types of its question and its answer. */
    public static <Q, R> Effect<Q, R> of(String name, Class<Q> request, Class<R> answer) {
        return new Effect<>(name, request, answer);
    }

    /** The same effect under a second name, for its second place in a workflow. */
    public Effect<Q, R> as(String newName) {
        return new Effect<>(newName, request, answer);
    }

    @Override
    public String kind() {
        return "effect";
    }

    @Override
    public String toString() {
        return name;
    }
}
