// SPDX-License-Identifier: Apache-2.0
/** The identifiers of public services as checked values: whoever holds one holds a right one. */
@NullMarked
package org.moothall.core.identifier;

import org.jspecify.annotations.NullMarked;
