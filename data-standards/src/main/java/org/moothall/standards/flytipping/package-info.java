// SPDX-License-Identifier: Apache-2.0
/** Fly-tipping as Defra counts it, what residents' forms ask instead, and how one leads to the other. */
@NullMarked
package org.moothall.standards.flytipping;

import org.jspecify.annotations.NullMarked;
