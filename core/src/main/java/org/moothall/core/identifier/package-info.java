// SPDX-License-Identifier: Apache-2.0
/** Identifiers of public services as checked values: an identifier in hand is well formed. Begin with {@link Identifier} and {@link Parsed}. */
@NullMarked
package org.moothall.core.identifier;

import org.jspecify.annotations.NullMarked;
