// SPDX-License-Identifier: Apache-2.0
/** Privacy of each component, and views of a record by role, purpose and law. Begin with {@link Privacy} and {@link AccessPolicy}. */
@NullMarked
package org.moothall.core.privacy;

import org.jspecify.annotations.NullMarked;
