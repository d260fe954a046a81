// SPDX-License-Identifier: Apache-2.0
/** JSON of moments, flags, whole numbers, lists and unknown members, alike in both Jacksons. Begin with {@link LaterMembers} and {@link AsWritten}. */
@NullMarked
package org.moothall.core.json;

import org.jspecify.annotations.NullMarked;
