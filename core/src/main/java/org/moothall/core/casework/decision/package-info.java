// SPDX-License-Identifier: Apache-2.0
/** What was decided, why, by which law, and what can be done against it. */
@NullMarked
package org.moothall.core.casework.decision;

import org.jspecify.annotations.NullMarked;
