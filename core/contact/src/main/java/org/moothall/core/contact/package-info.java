// SPDX-License-Identifier: Apache-2.0
/** Telephone numbers and e-mail addresses as checked values: whoever holds one holds one that can be used. */
@NullMarked
package org.moothall.core.contact;

import org.jspecify.annotations.NullMarked;
