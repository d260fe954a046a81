// SPDX-License-Identifier: Apache-2.0
/** Rows while they are judged: slices of a buffer, tokens, and what reads numbers and dates off a slice. The lowest room. Not API: changes with any version. */
@NullMarked
package org.moothall.standards.internal.row;

import org.jspecify.annotations.NullMarked;
