// SPDX-License-Identifier: Apache-2.0
/** Working days, working hours and bank holidays of the United Kingdom. Begin with {@link WorkingCalendar}. */
@NullMarked
package org.moothall.core.calendar;

import org.jspecify.annotations.NullMarked;
