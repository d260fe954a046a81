// SPDX-License-Identifier: Apache-2.0
/** Warnings about people and places, for named readers only. Begin with {@link Caution}. */
@NullMarked
package org.moothall.core.caution;

import org.jspecify.annotations.NullMarked;
