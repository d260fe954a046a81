// SPDX-License-Identifier: Apache-2.0
/** Statutory clocks of councils, each with legal basis, source and date of comparison. Begin with {@link StatutoryDeadlines}. */
@NullMarked
package org.moothall.core.deadline.statutory;

import org.jspecify.annotations.NullMarked;
