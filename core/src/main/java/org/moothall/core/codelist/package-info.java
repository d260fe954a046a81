// SPDX-License-Identifier: Apache-2.0
/** Code lists: what a code means, since when, and who says so. */
@NullMarked
package org.moothall.core.codelist;

import org.jspecify.annotations.NullMarked;
