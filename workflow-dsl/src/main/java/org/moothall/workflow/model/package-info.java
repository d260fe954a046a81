// SPDX-License-Identifier: Apache-2.0
/**
 * The model of a workflow: its shape, as data, and its behaviour, as the council's functions.
 * Begin with {@link org.moothall.workflow.model.Shape}.
 */
@NullMarked
package org.moothall.workflow.model;

import org.jspecify.annotations.NullMarked;
