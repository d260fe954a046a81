// SPDX-License-Identifier: Apache-2.0
/** Retention: rules, holds, and a plan of the data to erase, anonymise or keep. Begin with {@link RetentionSchedule} and {@link RetentionPlan}. */
@NullMarked
package org.moothall.core.privacy.retention;

import org.jspecify.annotations.NullMarked;
