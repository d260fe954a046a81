// SPDX-License-Identifier: Apache-2.0
/** How identifiers are read. Not API. */
@NullMarked
package org.moothall.core.identifier.internal;

import org.jspecify.annotations.NullMarked;
