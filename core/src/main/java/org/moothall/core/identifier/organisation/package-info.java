// SPDX-License-Identifier: Apache-2.0
/** Identifiers of organisations in public registers. */
@NullMarked
package org.moothall.core.identifier.organisation;

import org.jspecify.annotations.NullMarked;
