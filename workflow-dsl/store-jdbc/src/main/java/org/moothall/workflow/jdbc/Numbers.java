// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

/** The numbers of cases, counted from 1; each is given out once. */
interface Numbers {
    /** The number of the next case. */
    long next();

    /** A number that was given out had been used by somebody. */
    void overtaken();

    /** Whether the last numbers were used is not known. */
    void forget();
}
