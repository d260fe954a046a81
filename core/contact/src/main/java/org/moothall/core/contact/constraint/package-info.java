// SPDX-License-Identifier: Apache-2.0
/** Jakarta Validation constraints for telephone numbers and e-mail addresses that are still text. */
@NullMarked
package org.moothall.core.contact.constraint;

import org.jspecify.annotations.NullMarked;
