// SPDX-License-Identifier: Apache-2.0
/** Places: points, postal addresses, and addresses in the parts of BS 7666. Begin with {@link Place}. */
@NullMarked
package org.moothall.core.place;

import org.jspecify.annotations.NullMarked;
