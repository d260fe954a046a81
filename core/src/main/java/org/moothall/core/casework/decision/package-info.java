// SPDX-License-Identifier: Apache-2.0
/** Decisions: outcome, reasons, legal power, rights of appeal. Begin with {@link Decision}. */
@NullMarked
package org.moothall.core.casework.decision;

import org.jspecify.annotations.NullMarked;
