// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.Collection;
import java.util.function.Function;
import org.moothall.core.text.Name;
import org.moothall.workflow.model.Step;

/**
 * The parts of a case with the same steps for each: how to list the parts, to tell them apart for ever, and to put a changed part back.
 *
 * <pre>{@code
 * Each<Incident, Reporter> REPORTERS =
 *         Each.of("reporters", Incident::reporters, Reporter::key, Incident::withReporter);
 * }</pre>
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param name the stable name of the for-each
 * @param parts the parts there are now
 * @param key what tells a part from the others and never changes
 * @param put the case with a part replaced by a newer one of the same key
 */
public record Each<C, T>(
        String name, Function<C, ? extends Collection<T>> parts, Function<T, String> key, Change<C, T> put)
        implements Step {
    /** Refuses a blank name. */
    public Each {
        Name.of("a for-each", name);
    }

    /** Parts of a case. */
    public static <C, T> Each<C, T> of(
            String name, Function<C, ? extends Collection<T>> parts, Function<T, String> key, Change<C, T> put) {
        return new Each<>(name, parts, key, put);
    }

    @Override
    public String kind() {
        return "for-each";
    }

    @Override
    public String toString() {
        return name;
    }
}
