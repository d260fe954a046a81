// SPDX-License-Identifier: Apache-2.0
/** Moothall as a command: check files, list standards, explain rules. What it promises is its command line, not its classes. */
@NullMarked
package org.moothall.cli;

import org.jspecify.annotations.NullMarked;
