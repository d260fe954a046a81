// SPDX-License-Identifier: Apache-2.0
/** Open311 GeoReport v2: requests for service at a place, and the dialect of it that UK councils meet. */
@NullMarked
package org.moothall.standards.open311;

import org.jspecify.annotations.NullMarked;
