// SPDX-License-Identifier: Apache-2.0
/** Identifiers of places: properties, streets, postal and statistical areas, squares of a grid. Begin with {@link Uprn} and {@link Postcode}. */
@NullMarked
package org.moothall.core.identifier.place;

import org.jspecify.annotations.NullMarked;
