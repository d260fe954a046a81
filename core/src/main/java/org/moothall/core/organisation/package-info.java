// SPDX-License-Identifier: Apache-2.0
/** Councils, suppliers, charities and other bodies. */
@NullMarked
package org.moothall.core.organisation;

import org.jspecify.annotations.NullMarked;
