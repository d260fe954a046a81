// SPDX-License-Identifier: Apache-2.0
/** Where facts come from, when, and how far they were verified. */
@NullMarked
package org.moothall.core.provenance;

import org.jspecify.annotations.NullMarked;
