// SPDX-License-Identifier: Apache-2.0
/** Working days as dated data, and deadlines as pure functions of when they started and when they were paused. */
@NullMarked
package org.moothall.core.calendar;

import org.jspecify.annotations.NullMarked;
