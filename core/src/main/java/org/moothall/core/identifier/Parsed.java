// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of reading text as a {@code T}: the value, or the first {@link Fault} of the text.
 *
 * <pre>{@code
 * Nino.parse(typed).text(Nino::format, Fault::text)
 * Nino.parse(typed).optional()
 * }</pre>
 *
 * <p><b>Errors</b> only {@link #orElseThrow} throws.
 *
 * @param <T> what was read
 */
public sealed interface Parsed<T> {
    /** Answers with the function for the case at hand; the compiler sees that no case is forgotten. */
    <R> R fold(Function<? super T, ? extends R> value, Function<? super Fault, ? extends R> rejected);

    /** The same for text: {@code println}, {@code append} and {@code assertThat} take it as it stands, which they cannot of {@link #fold}. */
    default String text(Function<? super T, String> value, Function<? super Fault, String> rejected) {
        return fold(value, rejected);
    }

    /** The value; empty when the text was rejected. */
    default Optional<T> optional() {
        return fold(Optional::of, fault -> Optional.empty());
    }

    /** The value; an {@link IllegalArgumentException} that says why, without the text, when it was rejected. */
    default T orElseThrow() {
        if (this instanceof Value<T> parsed) {
            return parsed.value();
        }
        throw new IllegalArgumentException("the text " + fold(value -> "", Fault::text));
    }

    /** The text was right. */
    record Value<T>(T value) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenValue, Function<? super Fault, ? extends R> rejected) {
            return whenValue.apply(value);
        }
    }

    /** The text was not right, and this is the first thing that is wrong with it. */
    record Rejected<T>(Fault fault) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> value, Function<? super Fault, ? extends R> rejected) {
            return rejected.apply(fault);
        }
    }
}
