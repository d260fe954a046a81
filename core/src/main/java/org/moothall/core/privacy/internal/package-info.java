// SPDX-License-Identifier: Apache-2.0
/** Reflection over declared privacy, the only reflection in core. Not API. Begin with {@link Declarations}. */
@NullMarked
package org.moothall.core.privacy.internal;

import org.jspecify.annotations.NullMarked;
