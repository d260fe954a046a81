// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.List;

/**
 * Counts cases without a row that all who begin one would wait for: each process counts on from the last number it saw, and looks again
 * when somebody else was quicker, or when it does not know whether a number was used.
 */
final class Numbers {
    private static final long UNKNOWN = -1;

    private final Database database;
    private long last = UNKNOWN;

    Numbers(Database database) {
        this.database = database;
    }

    synchronized long next() {
        if (last == UNKNOWN) {
            last = highest();
        }
        last++;
        return last;
    }

    /** Somebody else has begun cases meanwhile; what this process has given out stays given out. */
    synchronized void overtaken() {
        last = Math.max(last, highest());
    }

    /** Whether the last numbers were used is not known. */
    synchronized void forget() {
        last = UNKNOWN;
    }

    private long highest() {
        List<Long> highest =
                database.query("SELECT coalesce(max(number), 0) FROM moothall_case", row -> row.getLong(1));
        return highest.get(0);
    }
}
