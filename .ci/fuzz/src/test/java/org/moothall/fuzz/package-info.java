// SPDX-License-Identifier: Apache-2.0
/** The laws of identifiers, for texts that nobody thought of. */
@NullMarked
package org.moothall.fuzz;

import org.jspecify.annotations.NullMarked;
