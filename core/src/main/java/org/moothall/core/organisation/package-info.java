// SPDX-License-Identifier: Apache-2.0
/** Organisations, teams and officers. Begin with {@link Organisation}. */
@NullMarked
package org.moothall.core.organisation;

import org.jspecify.annotations.NullMarked;
