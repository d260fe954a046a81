// SPDX-License-Identifier: Apache-2.0
/** What people answer when they are asked who they are, and the lists of options that were shown. */
@NullMarked
package org.moothall.core.equality;

import org.jspecify.annotations.NullMarked;
