// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.moothall.standards.Rule;

/** What a reading has besides the file. */
public interface Surroundings {
    /** Another table, as a rule looks into it. */
    OtherTable other(Rule.Look look);

    /** Whether rows that do not fit into memory may go to a scratch file. */
    boolean mayWriteFiles();

    /** How many bytes a rule over tables may keep. */
    long memory();

    /** Whether the file holds other tables besides, as the lists of one document. */
    boolean isOfSeveral();
}
