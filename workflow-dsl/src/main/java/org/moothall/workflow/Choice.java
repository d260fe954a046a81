// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.function.Predicate;

/** A choice that still lacks the way that takes what is left. */
public final class Choice<C> {
    private final Limbs options;

    Choice(Limbs options) {
        this.options = options;
    }

    /** A way, and the condition for it, tried after those before it. */
    public Choice<C> when(String words, Predicate<? super C> condition, Steps<C> then) {
        return new Choice<>(options.plus(words, Erased.predicate(condition), Written.nested(words, then)));
    }

    /** The way that takes what is left. */
    public Chosen otherwise(Steps<C> then) {
        return new Chosen(options.plus("otherwise", Erased.ALWAYS, Written.nested("otherwise", then)));
    }
}
