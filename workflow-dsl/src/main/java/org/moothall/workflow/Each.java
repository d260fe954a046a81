// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.Collection;
import java.util.function.Function;
import org.moothall.core.text.Name;

/**
 * The parts of a case that are each given the same steps: how to see them, how to tell them apart for ever, and how to put a
 * changed one back.
 *
 * @param name the stable name of the for-each
 * @param parts the parts there are now
 * @param key what tells a part from the others and never changes
 * @param put the case with a part replaced by a newer one of the same key
 */
public record Each<C, T>(
        String name, Function<C, ? extends Collection<T>> parts, Function<T, String> key, Change<C, T> put) {
    /** Refuses a blank name. */
    public Each {
        Name.of("a for-each", name);
    }

    /** Parts of a case. */
    public static <C, T> Each<C, T> of(
            String name, Function<C, ? extends Collection<T>> parts, Function<T, String> key, Change<C, T> put) {
        return new Each<>(name, parts, key, put);
    }
}
