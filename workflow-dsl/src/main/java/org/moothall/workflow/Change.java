// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

/**
 * A function from a case and a form, event, answer or outcome to the changed case, for example {@code Lamp::visited}. Pure: the
 * engine calls the function once for each accepted input and stores the result.
 *
 * <p><b>Errors</b> an exception, or null, changes nothing and reaches the caller.
 *
 * @param <C> the case, immutable
 * @param <F> what has come in
 */
@FunctionalInterface
public interface Change<C, F> {
    /** The case after it. */
    C apply(C before, F form);

    /** The case as it was, whatever has come in: {@code .anytime(WITHDRAWN, unchanged(), withdrawal -> …)}. */
    static <C, F> Change<C, F> unchanged() {
        return (before, form) -> before;
    }
}
