// SPDX-License-Identifier: Apache-2.0
/** What every case has: its reference, how it came in, what was attached, what others call it. */
@NullMarked
package org.moothall.core.casework;

import org.jspecify.annotations.NullMarked;
