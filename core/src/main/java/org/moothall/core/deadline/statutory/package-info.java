// SPDX-License-Identifier: Apache-2.0
/** The clocks that law sets for councils, as named, sourced and dated values. */
@NullMarked
package org.moothall.core.deadline.statutory;

import org.jspecify.annotations.NullMarked;
