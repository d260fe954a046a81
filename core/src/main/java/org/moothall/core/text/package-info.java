// SPDX-License-Identifier: Apache-2.0
/** Text from outside: invisible characters, required text in forms, and numbers broken by a spreadsheet. Begin with {@link Unseen} and {@link Given}. */
@NullMarked
package org.moothall.core.text;

import org.jspecify.annotations.NullMarked;
