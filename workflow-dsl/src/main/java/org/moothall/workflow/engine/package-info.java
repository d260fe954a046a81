// SPDX-License-Identifier: Apache-2.0
/** The pure interpreter: a state and an input give the next state, journal entries and outputs. No clock, no randomness, no I/O. */
@NullMarked
package org.moothall.workflow.engine;

import org.jspecify.annotations.NullMarked;
