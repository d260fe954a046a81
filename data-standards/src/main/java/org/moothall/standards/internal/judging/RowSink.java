// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.moothall.core.finding.Location;
import org.moothall.standards.RuleSummary;

/** What a front end reads into. Between {@link #begin} and {@link #end} stands one row. */
public interface RowSink {
    /** A row begins. */
    void begin(RowPlace place);

    /** A finding of the file. */
    void inFile(RuleSummary rule, Location location, String message);

    /** The row has been read whole and can be judged. */
    void end();

    /** The row could not be read as a record; what was found says why. */
    void abandon();

    /** The row has cells that are not under their columns, so that none of them can be judged. */
    void abandonMoved();
}
