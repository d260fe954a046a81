// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

/** Listens to how far a reading is: after every 1,000 rows and at the end, in the thread that reads. */
@FunctionalInterface
public interface Progress {
    /**
     * So much has been read.
     *
     * @param rows rows or elements so far
     * @param bytes bytes taken from the source so far; some may not have been looked at yet
     */
    void on(long rows, long bytes);
}
