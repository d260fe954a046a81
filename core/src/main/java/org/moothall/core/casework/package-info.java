// SPDX-License-Identifier: Apache-2.0
/** Cases: how they came in, who takes part, what shows it, what was written, decided, handed on and agreed to. */
@NullMarked
package org.moothall.core.casework;

import org.jspecify.annotations.NullMarked;
