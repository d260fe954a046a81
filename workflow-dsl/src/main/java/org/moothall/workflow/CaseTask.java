// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.workflow.model.Step;

/**
 * A task as a sentence takes it: a {@link Task}, alike in every case, or a {@link Varying} one.
 *
 * @param <C> the case, or the part of it, that says what varies
 * @param <F> the form
 */
public sealed interface CaseTask<C, F> extends Step permits Task, Varying {
    /** What is alike in every case. */
    Task<F> task();
}
