// SPDX-License-Identifier: Apache-2.0
/** How fast workflows run, measured beside the least that could do the same work, in the same run. */
@NullMarked
package org.moothall.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
