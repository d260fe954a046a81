// SPDX-License-Identifier: Apache-2.0
/** The interface of stores: one change as one unit, and the reads. Begin with {@link org.moothall.workflow.store.Store}. */
@NullMarked
package org.moothall.workflow.store;

import org.jspecify.annotations.NullMarked;
