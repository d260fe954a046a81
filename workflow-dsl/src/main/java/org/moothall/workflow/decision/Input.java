// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.moothall.core.text.Name;

/**
 * An input of a decision table: a question about a case with a small, closed set of answers, so that a table over it can be proved
 * complete.
 *
 * @param <C> the case
 * @param <V> the answers
 */
public final class Input<C, V> {
    private final String name;
    private final List<V> domain;
    private final Function<? super C, ? extends V> answer;

    private Input(String name, List<V> answers, Function<? super C, ? extends V> answer) {
        if (answers.isEmpty() || new LinkedHashSet<>(answers).size() < answers.size()) {
            throw new IllegalArgumentException(
                    "input '" + name + "' needs answers, each of them once; it has " + answers);
        }
        this.name = Name.of("an input", name);
        this.domain = List.copyOf(answers);
        this.answer = answer;
    }

    /** A question whose answers are the constants of an enum, in their order. */
    public static <C, V extends Enum<V>> Input<C, V> of(
            String name, Class<V> answers, Function<? super C, ? extends V> answer) {
        return new Input<>(name, new ArrayList<>(EnumSet.allOf(answers)), answer);
    }

    /** A question that is answered with yes or no. */
    public static <C> Input<C, Boolean> yesOrNo(String name, Function<? super C, Boolean> answer) {
        return new Input<>(name, List.of(true, false), answer);
    }

    /** A question whose answers are listed, in the order of the list. */
    public static <C, V> Input<C, V> oneOf(String name, List<V> answers, Function<? super C, ? extends V> answer) {
        return new Input<>(name, answers, answer);
    }

    /** The question in a few words. */
    public String name() {
        return name;
    }

    /** The answers there are, in order. */
    public List<V> domain() {
        return domain;
    }

    /** Applies when the answer is one of these. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition<C> is(V... answers) {
        return condition(new LinkedHashSet<>(Arrays.asList(answers)));
    }

    /** Applies when the answer is none of these. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition<C> isNot(V... answers) {
        Set<V> others = new LinkedHashSet<>(domain);
        others.removeAll(Arrays.asList(answers));
        return condition(others);
    }

    /** Applies when the answer is this one or a later one of the list. */
    public Condition<C> atLeast(V answer) {
        return condition(new LinkedHashSet<>(domain.subList(indexOf(answer), domain.size())));
    }

    /** Applies when the answer comes before this one in the list. */
    public Condition<C> below(V answer) {
        return condition(new LinkedHashSet<>(domain.subList(0, indexOf(answer))));
    }

    private Condition<C> condition(Set<V> answers) {
        if (answers.isEmpty() || !domain.containsAll(answers)) {
            throw new IllegalArgumentException(
                    "input '" + name + "' has the answers " + domain + ", and a condition on it needs some of them");
        }
        return new Condition<>(this, answers);
    }

    private int indexOf(V answer) {
        int index = domain.indexOf(answer);
        if (index < 0) {
            throw new IllegalArgumentException("input '" + name + "' has no answer '" + answer + "'; it has " + domain);
        }
        return index;
    }

    V ask(C subject) {
        V given = answer.apply(subject);
        if (given == null) {
            throw new IllegalStateException("input '" + name + "' was not answered");
        }
        if (!domain.contains(given)) {
            throw new IllegalStateException("input '" + name + "' was answered with something outside " + domain);
        }
        return given;
    }

    @Override
    public String toString() {
        return name;
    }
}
