// SPDX-License-Identifier: Apache-2.0
/** The one place in core that reflects. Not API. */
@NullMarked
package org.moothall.core.privacy.internal;

import org.jspecify.annotations.NullMarked;
