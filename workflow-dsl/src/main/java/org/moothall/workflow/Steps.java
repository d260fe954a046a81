// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

/**
 * A nested sentence: the lambda is handed an empty path and returns the whole of what it wrote. Name its parameter after the
 * branch, so that the text reads aloud.
 *
 * @param <C> the case, or the part of it, that the steps work on
 */
@FunctionalInterface
public interface Steps<C> {
    /** Writes the branch. */
    Branch in(Path<C, Ended> branch);
}
