// SPDX-License-Identifier: Apache-2.0
/** What a check found: a value that is sound, or everything that is wrong with it, in words a person can act on. */
@NullMarked
package org.moothall.core.finding;

import org.jspecify.annotations.NullMarked;
