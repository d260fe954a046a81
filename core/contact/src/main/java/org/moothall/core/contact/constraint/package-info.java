// SPDX-License-Identifier: Apache-2.0
/** Jakarta Validation constraints for telephone numbers and e-mail addresses in text. Begin with {@link ValidPhoneNumber}. */
@NullMarked
package org.moothall.core.contact.constraint;

import org.jspecify.annotations.NullMarked;
