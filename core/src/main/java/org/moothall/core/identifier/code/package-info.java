// SPDX-License-Identifier: Apache-2.0
/** Codes of international and local lists, and numbers that carry a general check digit. */
@NullMarked
package org.moothall.core.identifier.code;

import org.jspecify.annotations.NullMarked;
