// SPDX-License-Identifier: Apache-2.0
/** How a host keeps cases: what one input changes, as one unit, and the host that works on any store that keeps it so. */
@NullMarked
package org.moothall.workflow.store;

import org.jspecify.annotations.NullMarked;
