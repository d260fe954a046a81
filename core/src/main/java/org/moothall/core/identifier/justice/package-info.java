// SPDX-License-Identifier: Apache-2.0
/** Identifiers of the police and the courts. */
@NullMarked
package org.moothall.core.identifier.justice;

import org.jspecify.annotations.NullMarked;
