// SPDX-License-Identifier: Apache-2.0
/** Invented fly-tipping reports of an invented district, the same for the same seed, with the faults real ones have. */
@NullMarked
package org.moothall.examples.flytipping.sample;

import org.jspecify.annotations.NullMarked;
