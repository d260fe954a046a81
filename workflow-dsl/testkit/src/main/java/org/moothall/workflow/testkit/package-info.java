// SPDX-License-Identifier: Apache-2.0
/**
 * The test kit for workflows: simulated time, one call per event, assertions that print the journal.
 * Begin with {@link WorkflowTestkit}.
 */
@NullMarked
package org.moothall.workflow.testkit;

import org.jspecify.annotations.NullMarked;
