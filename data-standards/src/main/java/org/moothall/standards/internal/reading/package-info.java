// SPDX-License-Identifier: Apache-2.0
/** The readers of files: from bytes to rows. Begin with {@link FrontEnds}. Not API: changes with any version. */
@NullMarked
package org.moothall.standards.internal.reading;

import org.jspecify.annotations.NullMarked;
