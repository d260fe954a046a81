// SPDX-License-Identifier: Apache-2.0
/** A whole service under load while everything under it fails, and the reckoning of what became of what was answered. */
@NullMarked
package org.moothall.crash;

import org.jspecify.annotations.NullMarked;
