// SPDX-License-Identifier: Apache-2.0
/** The laws of identifiers, models and deadlines, for texts that nobody thought of. */
@NullMarked
package org.moothall.fuzz;

import org.jspecify.annotations.NullMarked;
