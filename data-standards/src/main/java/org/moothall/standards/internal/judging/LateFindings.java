// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.moothall.standards.RuleSummary;

/** Takes what is found on rows that went by. */
interface LateFindings {
    /**
     * A finding on a row that went by.
     *
     * @param ordinal which row it was, from 1, as rows are counted
     * @param number its number as its place had it
     */
    void add(RuleSummary rule, long ordinal, long number, String member, String message);

    /** A finding of the whole file. */
    void addOfFile(RuleSummary rule, String message);

    /** Which row it is that is judged now, from 1. */
    long ordinal();
}
