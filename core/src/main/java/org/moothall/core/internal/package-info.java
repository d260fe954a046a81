// SPDX-License-Identifier: Apache-2.0
/** Helpers for several packages of core. Not API. Begin with {@link Required}. */
@NullMarked
package org.moothall.core.internal;

import org.jspecify.annotations.NullMarked;
