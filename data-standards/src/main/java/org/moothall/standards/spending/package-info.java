// SPDX-License-Identifier: Apache-2.0
/**
 * Local government spending over £500, as the Transparency Code 2015 asks for it. Begin with
 * {@link org.moothall.standards.spending.LocalSpending} and {@link org.moothall.standards.spending.SpendItem}.
 */
@NullMarked
package org.moothall.standards.spending;

import org.jspecify.annotations.NullMarked;
