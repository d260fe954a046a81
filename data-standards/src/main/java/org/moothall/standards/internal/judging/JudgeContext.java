// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.moothall.core.finding.Location;
import org.moothall.standards.Limits;
import org.moothall.standards.RuleSummary;

/** What a judge of records works within: a file that is read, or an object by itself. It takes what the judge finds. */
public interface JudgeContext {
    /** The limits. */
    Limits limits();

    /** The day as at which records are judged, or {@link org.moothall.standards.internal.row.Days#NONE}. */
    long asAt();

    /** What there is besides the records. */
    Surroundings around();

    /** Whether a record is one of many, with which it can be compared. */
    boolean hasOthers();

    /** Which record it is that is judged now, from 1. */
    long ordinal();

    /** A finding of the record. */
    void inRow(RuleSummary rule, Location location, String message);

    /** The record lacks what the whole table lacks, which was said once. */
    void lacks(RuleSummary rule, Location location);

    /** A rule could not be checked on the record. */
    void notChecked(RuleSummary rule, String why);
}
