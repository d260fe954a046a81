// SPDX-License-Identifier: Apache-2.0
/** What checking a table of spending costs, beside the least that could do it. Run {@link org.moothall.examples.benchmarks.Checks}. */
@NullMarked
package org.moothall.examples.benchmarks.checking;

import org.jspecify.annotations.NullMarked;
