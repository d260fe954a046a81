// SPDX-License-Identifier: Apache-2.0
/** Warnings about people and places, for the few who need them. */
@NullMarked
package org.moothall.core.caution;

import org.jspecify.annotations.NullMarked;
