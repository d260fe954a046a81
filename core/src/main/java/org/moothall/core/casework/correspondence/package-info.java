// SPDX-License-Identifier: Apache-2.0
/** Letters, calls and messages, in and out, with template and receipt. Begin with {@link Correspondence}. */
@NullMarked
package org.moothall.core.casework.correspondence;

import org.jspecify.annotations.NullMarked;
