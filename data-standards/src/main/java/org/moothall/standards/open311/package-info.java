// SPDX-License-Identifier: Apache-2.0
/** Open311 GeoReport v2: requests for service at a place, with the dialect that UK councils meet. Begin with {@link Open311} and {@link ServiceRequest}. */
@NullMarked
package org.moothall.standards.open311;

import org.jspecify.annotations.NullMarked;
