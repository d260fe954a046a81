// SPDX-License-Identifier: Apache-2.0
/** Jakarta Validation constraints for identifiers that are still text. */
@NullMarked
package org.moothall.core.identifier.constraint;

import org.jspecify.annotations.NullMarked;
