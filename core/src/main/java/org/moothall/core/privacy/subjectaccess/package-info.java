// SPDX-License-Identifier: Apache-2.0
/** Everything that is held about a person, for that person, after somebody has reviewed it. */
@NullMarked
package org.moothall.core.privacy.subjectaccess;

import org.jspecify.annotations.NullMarked;
