// SPDX-License-Identifier: Apache-2.0
/** Jakarta Validation constraints for identifiers in text. Begin with {@link ValidIdentifier}. */
@NullMarked
package org.moothall.core.identifier.constraint;

import org.jspecify.annotations.NullMarked;
