// SPDX-License-Identifier: Apache-2.0
/** What was written and said, in and out, as it was said, and what became of it. */
@NullMarked
package org.moothall.core.casework.correspondence;

import org.jspecify.annotations.NullMarked;
