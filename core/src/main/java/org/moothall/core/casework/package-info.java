// SPDX-License-Identifier: Apache-2.0
/** Cases: intake, parties, notes, links, deadlines, and findings about parts that do not fit together. Begin with {@link Case} and {@link CaseReference}. */
@NullMarked
package org.moothall.core.casework;

import org.jspecify.annotations.NullMarked;
