// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.jspecify.annotations.Nullable;
import org.moothall.standards.internal.row.KeySet;

/** What a reading has besides the file. */
public interface Surroundings {
    /** The values of a member in another table; null where that was not given. */
    @Nullable
    KeySet keys(Class<?> table, String member);

    /** Whether rows that do not fit into memory may go to a scratch file. */
    boolean mayWriteFiles();
}
