// SPDX-License-Identifier: Apache-2.0
/** Schemes of this library and of other jars, for generic programs. Begin with {@link Schemes} and {@link SchemeSource}. */
@NullMarked
package org.moothall.core.identifier.registry;

import org.jspecify.annotations.NullMarked;
