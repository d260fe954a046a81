// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;

/** The council's functions of one {@link Node}; the language's types have vouched for the casts. */
public sealed interface Functions {
    /** Of a {@link Node.Decide}: the row that applies, and what its outcome makes of the case. */
    record Deciding(Function<Object, Ruling> table, BiFunction<Object, Object, Object> becomes) implements Functions {}

    /** What a decision table answered: the row's words and its outcome. */
    record Ruling(String row, Object outcome) {}

    /**
     * Of a {@link Node.Perform}.
     *
     * @param handle the task
     * @param takes the type of its form
     * @param scope for which scope the case says that it is; null when it says nothing
     * @param due by when it is due; null when nobody said
     */
    record Performing(
            Step handle,
            Class<?> takes,
            BiFunction<Object, @Nullable Object, Object> becomes,
            @Nullable Function<Object, Object> scope,
            @Nullable Due due)
            implements Functions {}

    /** By when a task is due. */
    sealed interface Due {
        /** By one deadline in every case. */
        record Always(Deadline deadline) implements Due {}

        /** By the {@link Deadline} that the case says. */
        record ByCase(Function<Object, Object> says) implements Due {}

        /** By the end of the {@link java.time.LocalDate} that the case says. */
        record OnDay(Function<Object, Object> says) implements Due {}
    }

    /** Of a {@link Node.Await} or {@link Node.After}, with the type of what comes in; {@code Void} for time. */
    record Taking(
            Class<?> takes,
            BiFunction<Object, @Nullable Object, Object> becomes,
            @Nullable Deadline due) implements Functions {}

    /** Of a {@link Node.Call}, with the types of what is asked and what is answered. */
    record Calling(
            Class<?> asks,
            Class<?> answers,
            Function<Object, Object> request,
            BiFunction<Object, Object, Object> becomes)
            implements Functions {}

    /** Of a {@link Node.Send}, with the type of what is told. */
    record Sending(Class<?> tells, Function<Object, Object> request) implements Functions {}

    /** Of a {@link Node.Choose}, {@link Node.Race} or {@link Node.Fork}: a guard and the functions inside, limb by limb. */
    record Branching(List<Predicate<Object>> guards, List<List<Functions>> limbs) implements Functions {
        /** Copies the lists. */
        public Branching {
            guards = List.copyOf(guards);
            limbs = List.copyOf(limbs);
        }
    }

    /** Of a {@link Node.ForEach}: how to see and replace the parts. */
    record Walking(
            Function<Object, Collection<?>> parts,
            Function<Object, String> key,
            BiFunction<Object, Object, Object> put,
            List<Functions> steps)
            implements Functions {
        /** Copies the steps. */
        public Walking {
            steps = List.copyOf(steps);
        }
    }

    /** Of a {@link Node.Stage}. */
    record Staging(List<Functions> steps) implements Functions {
        /** Copies the steps. */
        public Staging {
            steps = List.copyOf(steps);
        }
    }

    /** Of a {@link Node.Back}. */
    record Returning(List<Functions> tooMany) implements Functions {
        /** Copies the steps. */
        public Returning {
            tooMany = List.copyOf(tooMany);
        }
    }

    /** Of a {@link Node.Note}. */
    record Noting(Function<Object, Object> becomes) implements Functions {}

    /** Of a {@link Node.End}; what the case says, or null when the outcome is always the same. */
    record Ending(@Nullable Function<Object, Object> outcome) implements Functions {}

    /** The lists of functions inside these, in the order of {@link Node#inner}. */
    default List<List<Functions>> inner() {
        if (this instanceof Branching branching) {
            return branching.limbs();
        } else if (this instanceof Walking walking) {
            return List.of(walking.steps());
        } else if (this instanceof Staging staging) {
            return List.of(staging.steps());
        } else if (this instanceof Returning returning) {
            return List.of(returning.tooMany());
        }
        return List.of();
    }
}
