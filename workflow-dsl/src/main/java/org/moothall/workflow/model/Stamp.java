// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;

/**
 * The circumstances of an input, for a function that asks for them: who, when, and by when the case has promised what.
 *
 * <pre>{@code
 * Application signed(Signature signature, Stamp stamp) {
 *     return withDecision(new Decision(signature.outcome(), stamp.by(), stamp.at()));
 * }
 *
 * Letter acknowledged(Stamp stamp) {
 *     return new Letter("We answer by " + stamp.progress(RESPONSE).due().map(…).orElse("…"));
 * }
 * }</pre>
 */
public final class Stamp {
    private final String by;
    private final String actingFor;
    private final Instant at;
    private final Function<Deadline, Deadline.Progress> promises;

    /** The circumstances of an input; the function tells how a promise of the case stands. */
    public Stamp(String by, String actingFor, Instant at, Function<Deadline, Deadline.Progress> promises) {
        this.by = by;
        this.actingFor = actingFor;
        this.at = at;
        this.promises = promises;
    }

    /** Who did it, by the name of the account; {@code time} for a timer, {@code system} for what a handler answered. */
    public String by() {
        return by;
    }

    /** For whom they stood in; empty for nobody. */
    public String actingFor() {
        return actingFor;
    }

    /** When it happened. */
    public Instant at() {
        return at;
    }

    /**
     * How a promise of the case stands, before this input was taken: by when it is due, and how much of it has run.
     *
     * <p><b>Errors</b> a deadline that is no promise of this case, and any as the case is opened, is an
     * {@link IllegalArgumentException}.
     */
    public Deadline.Progress progress(Deadline promise) {
        return promises.apply(promise);
    }

    /** Without the people. */
    @Override
    public String toString() {
        return "stamp of " + at;
    }

    /** A function that makes a case of a case and what has come in, and asks for the stamp. */
    public interface Changing extends BiFunction<Object, @Nullable Object, Object> {
        /** The case after it. */
        Object apply(Object before, @Nullable Object with, Stamp stamp);

        @Override
        default Object apply(Object before, @Nullable Object with) {
            throw new IllegalStateException("this function asks for a stamp");
        }
    }

    /** A function that says something of a case, and asks for the stamp. */
    public interface Saying extends Function<Object, Object> {
        /** What it says. */
        Object apply(Object subject, Stamp stamp);

        @Override
        default Object apply(Object subject) {
            throw new IllegalStateException("this function asks for a stamp");
        }
    }

    /** Calls a function, with this stamp if it asks for it. */
    public @Nullable Object change(
            BiFunction<Object, @Nullable Object, Object> becomes, Object before, @Nullable Object with) {
        return becomes instanceof Changing asking ? asking.apply(before, with, this) : becomes.apply(before, with);
    }

    /** Calls a function, with this stamp if it asks for it. */
    public @Nullable Object say(Function<Object, Object> says, Object subject) {
        return says instanceof Saying asking ? asking.apply(subject, this) : says.apply(subject);
    }
}
