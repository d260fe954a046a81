// SPDX-License-Identifier: Apache-2.0
/** Provenance of facts: source, date, degree of verification; and the ids of a thing in other systems. Begin with {@link Provenance} and {@link ForeignReference}. */
@NullMarked
package org.moothall.core.provenance;

import org.jspecify.annotations.NullMarked;
