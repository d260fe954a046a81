// SPDX-License-Identifier: Apache-2.0
/** Deadlines as pure functions of a start and facts. Begin with {@link DeadlineRule} and {@link Deadline}. */
@NullMarked
package org.moothall.core.deadline;

import org.jspecify.annotations.NullMarked;
