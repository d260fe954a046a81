// SPDX-License-Identifier: Apache-2.0
/** The command line, called without a process. */
@NullMarked
package org.moothall.cli;

import org.jspecify.annotations.NullMarked;
