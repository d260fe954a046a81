// SPDX-License-Identifier: Apache-2.0
/** Bank holidays as dated data, working days and working hours. */
@NullMarked
package org.moothall.core.calendar;

import org.jspecify.annotations.NullMarked;
