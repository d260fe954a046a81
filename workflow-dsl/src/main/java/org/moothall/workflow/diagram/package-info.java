// SPDX-License-Identifier: Apache-2.0
/** Drawings of a workflow, made from its shape. Begin with {@link org.moothall.workflow.diagram.MermaidDiagram}. */
@NullMarked
package org.moothall.workflow.diagram;

import org.jspecify.annotations.NullMarked;
