// SPDX-License-Identifier: Apache-2.0
/** Points, addresses and places. */
@NullMarked
package org.moothall.core.place;

import org.jspecify.annotations.NullMarked;
