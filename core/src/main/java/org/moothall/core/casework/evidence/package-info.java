// SPDX-License-Identifier: Apache-2.0
/** Evidence: original files with hash and custody, and copies that may be shown. Begin with {@link Evidence} and {@link PublishableCopy}. */
@NullMarked
package org.moothall.core.casework.evidence;

import org.jspecify.annotations.NullMarked;
