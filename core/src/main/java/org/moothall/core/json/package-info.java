// SPDX-License-Identifier: Apache-2.0
/** How moments, flags, whole numbers and lists stand in JSON, said alike to both Jacksons; for models outside core as well. */
@NullMarked
package org.moothall.core.json;

import org.jspecify.annotations.NullMarked;
