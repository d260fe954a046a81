// SPDX-License-Identifier: Apache-2.0
/** Identifiers of bank accounts, and the modulus check. Begin with {@link SortCode} and {@link ModulusTable}. */
@NullMarked
package org.moothall.core.identifier.bank;

import org.jspecify.annotations.NullMarked;
