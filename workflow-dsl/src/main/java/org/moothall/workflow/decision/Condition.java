// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** One cell of a decision table: an input and the answers for which the row applies. It carries its words. */
public final class Condition<C> {
    private final Input<C, ?> input;
    private final Set<?> answers;

    Condition(Input<C, ?> input, Set<?> answers) {
        this.input = input;
        this.answers = Collections.unmodifiableSet(new LinkedHashSet<>(answers));
    }

    /** The question. */
    public Input<C, ?> input() {
        return input;
    }

    boolean accepts(Object answer) {
        return answers.contains(answer);
    }

    /** The condition as a person says it: {@code whose land is COUNCIL}, {@code not hazardous}. */
    public String words() {
        if (input.domain().size() == 2 && input.domain().contains(true)) {
            return answers.contains(true) ? input.name() : "not " + input.name();
        }
        String list = answers.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return input.name() + " is " + list;
    }
}
