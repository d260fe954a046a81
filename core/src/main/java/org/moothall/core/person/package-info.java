// SPDX-License-Identifier: Apache-2.0
/** People, what they are called, and how they may be reached. */
@NullMarked
package org.moothall.core.person;

import org.jspecify.annotations.NullMarked;
