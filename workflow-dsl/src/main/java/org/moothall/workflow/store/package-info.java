// SPDX-License-Identifier: Apache-2.0
/** What keeps cases: one change as one unit, and what is read back. Begin with {@link org.moothall.workflow.store.Store}. */
@NullMarked
package org.moothall.workflow.store;

import org.jspecify.annotations.NullMarked;
