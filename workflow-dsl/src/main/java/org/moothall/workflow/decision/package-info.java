// SPDX-License-Identifier: Apache-2.0
/** Decision tables, proved complete and unambiguous when built. Begin with {@link org.moothall.workflow.decision.DecisionTable}. */
@NullMarked
package org.moothall.workflow.decision;

import org.jspecify.annotations.NullMarked;
