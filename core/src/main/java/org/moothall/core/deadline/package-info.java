// SPDX-License-Identifier: Apache-2.0
/** Deadlines as pure functions of when they started and what has happened since. */
@NullMarked
package org.moothall.core.deadline;

import org.jspecify.annotations.NullMarked;
