// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Fact;

/**
 * The functions of a workflow, in the same order as the nodes, handlers and promises of its {@link Shape}.
 *
 * @param start makes the case of the form that starts it
 * @param keptFor how long after its end a case is kept whole
 * @param erase what is left of the case after that
 */
public record Behaviour(
        Function<Object, Object> start,
        List<Functions> steps,
        List<Handling> handlers,
        List<Promising> promises,
        Period keptFor,
        UnaryOperator<Object> erase) {
    /** Copies the lists. */
    public Behaviour {
        steps = List.copyOf(steps);
        handlers = List.copyOf(handlers);
        promises = List.copyOf(promises);
    }

    /** The functions of a {@link Shape.Handler}, with the type of its event; the condition is null where none was said. */
    public record Handling(
            Class<?> takes,
            @Nullable Predicate<Object> onlyWhen,
            BiFunction<Object, Object, Object> becomes,
            List<Functions> steps) {
        /** Copies the steps. */
        public Handling {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The functions of a {@link Shape.Promise}.
     *
     * @param countedFrom when it starts, as the case knows; null for the start of the case
     * @param movedBy the facts that the case knows
     * @param onWarning the steps of each warning
     */
    public record Promising(
            Deadline deadline,
            @Nullable Function<Object, Optional<Instant>> countedFrom,
            List<Function<Object, Collection<Fact>>> movedBy,
            @Nullable Predicate<Object> metWhen,
            List<List<Functions>> onWarning,
            List<Functions> whenMissed) {
        /** Copies the lists. */
        public Promising {
            movedBy = List.copyOf(movedBy);
            onWarning = onWarning.stream().map(List::copyOf).toList();
            whenMissed = List.copyOf(whenMissed);
        }

        /** What happens beside the case because of it, in the order of {@link Shape.Promise#beside}. */
        public Stream<List<Functions>> beside() {
            return Stream.concat(onWarning.stream(), Stream.of(whenMissed));
        }
    }

    /**
     * A step that needs somebody outside: an effect or a notice.
     *
     * @param step its name
     * @param content the type of what is asked or told
     * @param answer the type of what comes back; null for a notice
     */
    public record Outside(
            String step, Class<?> content, @Nullable Class<?> answer) {
        /** In words, for example {@code asks a Job and is answered with a Booking}. */
        @Override
        public String toString() {
            return answer == null
                    ? "tells " + content.getSimpleName()
                    : "asks " + content.getSimpleName() + " and is answered with " + answer.getSimpleName();
        }
    }

    /** The effects and notices of a shape with their types, each once; a notice that is sent with two types is there twice. */
    public Set<Outside> outside(Shape shape) {
        Set<Outside> outside = new LinkedHashSet<>();
        collect(shape.steps(), steps, outside);
        for (int i = 0; i < handlers.size(); i++) {
            collect(shape.handlers().get(i).steps(), handlers.get(i).steps(), outside);
        }
        for (int i = 0; i < promises.size(); i++) {
            List<List<Functions>> beside = promises.get(i).beside().toList();
            List<List<Node>> nodes = shape.promises().get(i).beside().toList();
            for (int course = 0; course < beside.size(); course++) {
                collect(nodes.get(course), beside.get(course), outside);
            }
        }
        return Collections.unmodifiableSet(outside);
    }

    /** All sequences of steps: the main one, those after events, those after promises. */
    public List<List<Functions>> sequences() {
        return Stream.concat(
                        Stream.of(steps),
                        Stream.concat(
                                handlers.stream().map(Handling::steps),
                                promises.stream().flatMap(Promising::beside)))
                .toList();
    }

    /** Every deadline: of the whole case, of tasks and of races. */
    public Stream<Deadline> deadlines() {
        return Stream.concat(
                promises.stream().map(Promising::deadline), sequences().stream().flatMap(Behaviour::deadlines));
    }

    private static Stream<Deadline> deadlines(List<Functions> steps) {
        return steps.stream()
                .flatMap(step -> step instanceof Functions.Taking taking
                        ? Stream.ofNullable(taking.due())
                        : step instanceof Functions.Performing task && task.due() instanceof Functions.Due.Always due
                                ? Stream.of(due.deadline())
                                : step.inner().stream().flatMap(Behaviour::deadlines));
    }

    private static void collect(List<Node> nodes, List<Functions> functions, Set<Outside> into) {
        for (int i = 0; i < nodes.size(); i++) {
            if (functions.get(i) instanceof Functions.Calling calling) {
                into.add(new Outside(((Node.Call) nodes.get(i)).effect(), calling.asks(), calling.answers()));
            } else if (functions.get(i) instanceof Functions.Sending sending) {
                into.add(new Outside(((Node.Send) nodes.get(i)).notice(), sending.tells(), null));
            }
            List<List<Node>> inner = nodes.get(i).inner();
            for (int limb = 0; limb < inner.size(); limb++) {
                collect(inner.get(limb), functions.get(i).inner().get(limb), into);
            }
        }
    }
}
