// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A workflow as data: everything a reader, a drawing, a proof or a stored case needs to know of it, and no function. Two shapes
 * with equal content are equal, have the same {@linkplain Fingerprint fingerprint} and run cases in the same way as far as
 * steps, words and limits go.
 *
 * @param name the workflow's stable name
 * @param version counted up whenever the shape changes
 * @param keptFor how long after its end a case is kept whole, as an ISO 8601 period
 * @param startedBy who may start a case
 * @param promises the deadlines of the whole case
 * @param handlers what may happen at any time
 * @param steps the main course
 */
public record Shape(
        String name,
        int version,
        String keptFor,
        Senders startedBy,
        List<Promise> promises,
        List<Handler> handlers,
        List<Node> steps) {
    /** Copies the lists. */
    public Shape {
        promises = List.copyOf(promises);
        handlers = List.copyOf(handlers);
        steps = List.copyOf(steps);
    }

    /**
     * A deadline of the whole case.
     *
     * @param deadline its name
     * @param limit its length in words
     * @param countedFrom what it is counted from, in words; empty for the start of the case
     * @param movedBy the words of the facts that may move its date
     * @param pausedWhile the steps during which it does not run
     * @param restartedBy the steps that begin it again
     * @param metWhen the words of the condition that meets it; empty for none. Where no step meets it either, the end of the case does
     * @param metBy the steps that meet it when they are done
     * @param warnings its warnings, in the order in which they come
     * @param whenMissed what happens beside the case when it is missed
     */
    public record Promise(
            String deadline,
            String limit,
            String countedFrom,
            List<String> movedBy,
            List<String> pausedWhile,
            List<String> restartedBy,
            String metWhen,
            List<String> metBy,
            List<Warning> warnings,
            List<Node> whenMissed) {
        /** Copies the lists. */
        public Promise {
            movedBy = List.copyOf(movedBy);
            pausedWhile = List.copyOf(pausedWhile);
            restartedBy = List.copyOf(restartedBy);
            metBy = List.copyOf(metBy);
            warnings = List.copyOf(warnings);
            whenMissed = List.copyOf(whenMissed);
        }

        /** What happens beside the case because of it: after each warning, and when it is missed. */
        public Stream<List<Node>> beside() {
            return Stream.concat(warnings.stream().map(Warning::steps), Stream.of(whenMissed));
        }
    }

    /**
     * A warning of a promise.
     *
     * @param after after how many of its units, or after how many percent of it
     * @param inPercent which of the two
     * @param steps what happens beside the case then
     */
    public record Warning(int after, boolean inPercent, List<Node> steps) {
        /** Copies the steps. */
        public Warning {
            steps = List.copyOf(steps);
        }

        /** It in words: {@code after 3}, {@code at 75%}. */
        public String words() {
            return inPercent ? "at " + after + "%" : "after " + after;
        }
    }

    /**
     * What happens when an event comes that no step waits for.
     *
     * @param by who may tell it
     * @param limit when it is taken
     */
    public record Handler(String event, Reach reach, Senders by, Limit limit, List<Node> steps) {
        /** Copies the steps. */
        public Handler {
            steps = List.copyOf(steps);
        }
    }

    /**
     * When an event that no step waits for is taken.
     *
     * @param onlyWhile one of these steps has to be open; none for always
     * @param onlyWhen the words of the condition that has to hold; empty for none
     * @param mayBeginAgain whether it is taken while the steps that it began are open, and begins them again
     */
    public record Limit(List<String> onlyWhile, String onlyWhen, boolean mayBeginAgain) {
        /** Always, but not within its own steps. */
        public static final Limit NONE = new Limit(List.of(), "", false);

        /** Copies the steps. */
        public Limit {
            onlyWhile = List.copyOf(onlyWhile);
        }
    }

    /** What an event does to the rest of the case. */
    public enum Reach {
        /** It takes the place of everything that is open. */
        ANYTIME,
        /** It runs beside what is open and leaves that alone. */
        ALONGSIDE,
        /** It opens the case again after its end. */
        REOPENING
    }

    /** All of its tasks, in the order of {@link #nodes}. */
    public List<Node.Perform> tasks() {
        return nodes().filter(Node.Perform.class::isInstance)
                .map(Node.Perform.class::cast)
                .toList();
    }

    /** All of its steps, wherever they stand: in the main sequence, after an event, after a promise. In that order. */
    public Stream<Node> nodes() {
        Stream<Node> after = Stream.concat(
                handlers.stream().flatMap(handler -> handler.steps().stream()),
                promises.stream().flatMap(Promise::beside).flatMap(List::stream));
        return Stream.concat(steps.stream(), after).flatMap(Shape::withInner);
    }

    private static Stream<Node> withInner(Node node) {
        return Stream.concat(
                Stream.of(node), node.inner().stream().flatMap(List::stream).flatMap(Shape::withInner));
    }
}
