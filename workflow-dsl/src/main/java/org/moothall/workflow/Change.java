// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

/**
 * What a form, an event, an answer or an outcome makes of a case. A pure function: the engine calls it once for each accepted
 * input and writes down what it gave. An exception it throws changes nothing and reaches the caller.
 *
 * @param <C> the case, immutable
 * @param <F> what has come in
 */
@FunctionalInterface
public interface Change<C, F> {
    /** The case after it. */
    C apply(C before, F form);
}
