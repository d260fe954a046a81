// SPDX-License-Identifier: Apache-2.0
/** Drawings of a workflow, made from its shape. */
@NullMarked
package org.moothall.workflow.diagram;

import org.jspecify.annotations.NullMarked;
