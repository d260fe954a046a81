// SPDX-License-Identifier: Apache-2.0
/** Decision tables that are proved complete and unambiguous when they are built. */
@NullMarked
package org.moothall.workflow.decision;

import org.jspecify.annotations.NullMarked;
