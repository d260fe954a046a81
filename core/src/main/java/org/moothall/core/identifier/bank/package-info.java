// SPDX-License-Identifier: Apache-2.0
/** Identifiers of bank accounts, and the modulus check. */
@NullMarked
package org.moothall.core.identifier.bank;

import org.jspecify.annotations.NullMarked;
