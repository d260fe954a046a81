// SPDX-License-Identifier: Apache-2.0
/** Identifiers of the police and the courts. Begin with {@link PncId} and {@link CroNumber}. */
@NullMarked
package org.moothall.core.identifier.justice;

import org.jspecify.annotations.NullMarked;
