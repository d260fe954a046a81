// SPDX-License-Identifier: Apache-2.0
/** Finders of properties, streets, land owners, wards and patches for a place, with the certainty of each match. Begin with {@link PlaceFinder}. */
@NullMarked
package org.moothall.core.place.finder;

import org.jspecify.annotations.NullMarked;
