// SPDX-License-Identifier: Apache-2.0
/** How long what is held about people is kept, what becomes of it then, and what stops that. */
@NullMarked
package org.moothall.core.privacy.retention;

import org.jspecify.annotations.NullMarked;
