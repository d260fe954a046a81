// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.moothall.workflow.model.Stamp;

/**
 * Functions that ask who did something, when, and by when the case has promised what. {@link #stamped} stands where a sentence wants a
 * {@link Change}, {@link #dated} where it wants a letter, a question or the case that a form opens.
 *
 * <pre>{@code
 * .start(Request.class, dated(FoiRequest::received)).byAnybody()
 * .send(ACKNOWLEDGE, dated(FoiRequest::acknowledged))
 * .task(SIGN, stamped(Application::signed))
 * }</pre>
 */
public final class Stamped {
    private Stamped() {}

    /**
     * A change that asks for the stamp.
     *
     * @param <C> the case
     * @param <F> what has come in
     */
    @FunctionalInterface
    public interface StampedChange<C, F> {
        /** The case after it. */
        C apply(C before, F form, Stamp stamp);
    }

    /** What a form, an event, an answer or an outcome makes of a case, with who and when: {@code stamped(Application::signed)}. */
    public static <C, F> Change<C, F> stamped(StampedChange<C, F> change) {
        return new Changing<>(change);
    }

    /** What a case says, or a form opens, with who, when and by when: {@code dated(FoiRequest::acknowledged)}. */
    public static <X, Y> Function<X, Y> dated(BiFunction<? super X, ? super Stamp, ? extends Y> says) {
        return new Saying<>(says);
    }

    record Changing<C, F>(StampedChange<C, F> change) implements Change<C, F> {
        @Override
        public C apply(C before, F form) {
            throw new IllegalStateException("a stamped change is for a workflow to call");
        }
    }

    record Saying<X, Y>(BiFunction<? super X, ? super Stamp, ? extends Y> says) implements Function<X, Y> {
        @Override
        public Y apply(X subject) {
            throw new IllegalStateException("a dated function is for a workflow to call");
        }
    }
}
