// SPDX-License-Identifier: Apache-2.0
/** The host in memory, for tests and simulations. Begin with {@link org.moothall.workflow.memory.InMemoryHost}. */
@NullMarked
package org.moothall.workflow.memory;

import org.jspecify.annotations.NullMarked;
