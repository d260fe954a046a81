// SPDX-License-Identifier: Apache-2.0
/** A host that keeps everything in memory, for tests and for simulations. */
@NullMarked
package org.moothall.workflow.memory;

import org.jspecify.annotations.NullMarked;
