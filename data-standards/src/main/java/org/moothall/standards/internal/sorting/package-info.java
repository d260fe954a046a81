// SPDX-License-Identifier: Apache-2.0
/**
 * Rows in another order than their file's, also where they do not fit into memory. Not API: changes with any version. Begin with
 * {@link org.moothall.standards.internal.sorting.SortedRows}.
 */
@NullMarked
package org.moothall.standards.internal.sorting;

import org.jspecify.annotations.NullMarked;
