// SPDX-License-Identifier: Apache-2.0
/** Reading and masking of identifiers, for the families of schemes. Not API. Begin with {@link SignificantText}. */
@NullMarked
package org.moothall.core.identifier.internal;

import org.jspecify.annotations.NullMarked;
