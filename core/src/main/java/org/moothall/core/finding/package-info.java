// SPDX-License-Identifier: Apache-2.0
/** Results of a check: a sound value, or all findings in words for people. Begin with {@link Checked} and {@link Finding}. */
@NullMarked
package org.moothall.core.finding;

import org.jspecify.annotations.NullMarked;
