// SPDX-License-Identifier: Apache-2.0
/**
 * The pure interpreter: state and input give the next state, journal entries and outputs. No clock, no randomness, no I/O.
 * Begin with {@link org.moothall.workflow.engine.Interpreter}.
 */
@NullMarked
package org.moothall.workflow.engine;

import org.jspecify.annotations.NullMarked;
