// SPDX-License-Identifier: Apache-2.0
/** What rules over groups and between tables cost. */
@NullMarked
package org.moothall.examples.benchmarks.stays;

import org.jspecify.annotations.NullMarked;
