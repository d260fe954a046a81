// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.privacy.Role;
import org.moothall.core.text.Name;
import org.moothall.workflow.model.Senders;
import org.moothall.workflow.model.Step;

/**
 * A question to another system, with an answer for which the case waits:
 * {@code Effect.of("book-vehicle", Job.class, Booking.class).byHandler()}.
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param name its stable name, for example {@code book-vehicle}
 * @param request the type of the question
 * @param answer the type of the answer
 * @param by who may hand in an answer; a handler of the host always may
 */
public record Effect<Q, R>(String name, Class<Q> request, Class<R> answer, Senders by) implements Step {
    /** Refuses what is no name; a primitive type stands for its class. */
    public Effect {
        Name.of("an effect", name);
        request = Unchecked.boxed(request);
        answer = Unchecked.boxed(answer);
    }

    /** An effect with the types of its question and its answer; say next who may answer. */
    public static <Q, R> WithoutSenders<Q, R> of(String name, Class<Q> request, Class<R> answer) {
        return new WithoutSenders<>(Name.of("an effect", name), Unchecked.boxed(request), Unchecked.boxed(answer));
    }

    /** An effect that nobody may answer yet. */
    public static final class WithoutSenders<Q, R> {
        private final String name;
        private final Class<Q> request;
        private final Class<R> answer;

        private WithoutSenders(String name, Class<Q> request, Class<R> answer) {
            this.name = name;
            this.request = request;
            this.answer = answer;
        }

        /** A handler of the host answers it, and nobody else may. */
        public Effect<Q, R> byHandler() {
            return new Effect<>(name, request, answer, Senders.HANDLER);
        }

        /** Anyone with one of these roles may hand in the answer. */
        public Effect<Q, R> onlyBy(Role role, Role... more) {
            return new Effect<>(name, request, answer, Senders.of(role, more));
        }

        /** Whoever asks may hand in the answer; who that is, the application has to know. */
        public Effect<Q, R> byAnybody() {
            return new Effect<>(name, request, answer, Senders.ANYBODY);
        }
    }

    /** The same effect under a second name, for its second place in a workflow. */
    public Effect<Q, R> as(String newName) {
        return new Effect<>(newName, request, answer, by);
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
