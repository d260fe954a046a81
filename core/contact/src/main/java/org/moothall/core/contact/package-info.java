// SPDX-License-Identifier: Apache-2.0
/** Telephone numbers and e-mail addresses as checked values. Begin with {@link PhoneNumber} and {@link EmailAddress}. */
@NullMarked
package org.moothall.core.contact;

import org.jspecify.annotations.NullMarked;
