// SPDX-License-Identifier: Apache-2.0
/** What is wrong with a workflow, all of it at once, found when it is built. */
@NullMarked
package org.moothall.workflow.verification;

import org.jspecify.annotations.NullMarked;
