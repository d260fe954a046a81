// SPDX-License-Identifier: Apache-2.0
/** Which property, street, land, ward and patch a place is, and how certain that is. */
@NullMarked
package org.moothall.core.place.finder;

import org.jspecify.annotations.NullMarked;
