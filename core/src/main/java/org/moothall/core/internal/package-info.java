// SPDX-License-Identifier: Apache-2.0
/** What several packages of core need and nobody else. Not API. */
@NullMarked
package org.moothall.core.internal;

import org.jspecify.annotations.NullMarked;
