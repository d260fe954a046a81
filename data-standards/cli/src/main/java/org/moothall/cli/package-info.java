// SPDX-License-Identifier: Apache-2.0
/** The command {@code moothall}. Promised is its command line, not its classes. Begin with {@link Moothall}. */
@NullMarked
package org.moothall.cli;

import org.jspecify.annotations.NullMarked;
