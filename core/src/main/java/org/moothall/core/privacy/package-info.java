// SPDX-License-Identifier: Apache-2.0
/** How private each part of a model is, and what may be shown of it. */
@NullMarked
package org.moothall.core.privacy;

import org.jspecify.annotations.NullMarked;
