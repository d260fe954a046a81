// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.function.Predicate;
import org.moothall.workflow.Sentence.Ended;

/**
 * A choice of which each way ends the case or goes back, and that still lacks the way that takes what is left.
 *
 * <pre>{@code
 * .chooseEnd(way -> way
 *         .when("granted", Permit::isGranted, granted -> granted.send(TELL, Permit::letter).end("granted"))
 *         .otherwise(refused -> refused.end("refused")));
 * }</pre>
 *
 * @param <C> the case, or the part of it, that is asked
 */
public final class LastChoice<C> {
    private final BranchDrafts options;

    LastChoice(BranchDrafts options) {
        this.options = options;
    }

    /**
     * A nested sentence that ends: it ends the case, or goes back.
     *
     * @param <C> the case, or the part of it, that the steps work on
     */
    @FunctionalInterface
    public interface Ending<C> {
        /** Writes the way. */
        Ended in(Sentence<C, Ended> branch);
    }

    /** A way, and the condition for it, tried after those before it. */
    public LastChoice<C> when(String words, Predicate<? super C> condition, Ending<C> then) {
        return new LastChoice<>(options.plus(words, Unchecked.predicate(condition), Draft.<C>nested(words, then::in)));
    }

    /** The way that takes what is left. */
    public Chosen otherwise(Ending<C> then) {
        return new Chosen(options.plus("otherwise", Unchecked.ALWAYS, Draft.<C>nested("otherwise", then::in)));
    }

    /** A choice that leaves nothing out. */
    public static final class Chosen {
        private final BranchDrafts options;

        private Chosen(BranchDrafts options) {
            this.options = options;
        }

        BranchDrafts options() {
            return options;
        }
    }
}
