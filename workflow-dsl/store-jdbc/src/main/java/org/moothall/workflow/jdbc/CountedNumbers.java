// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.List;

/** Numbers of the one process that has a SQLite file: it counts on, and looks again when it does not know whether a number was used. */
final class CountedNumbers implements Numbers {
    private static final long UNKNOWN = -1;

    private final Database database;
    private final Lending lending;
    /** Of whoever holds the connection. */
    private long last = UNKNOWN;

    CountedNumbers(Database database, Lending lending) {
        this.database = database;
        this.lending = lending;
    }

    @Override
    public long next() {
        return lending.holding(() -> {
            if (last == UNKNOWN) {
                last = highest();
            }
            last++;
            return last;
        });
    }

    @Override
    public void overtaken() {
        lending.holding(() -> last = Math.max(last, highest()));
    }

    @Override
    public void forget() {
        lending.holding(() -> last = UNKNOWN);
    }

    private long highest() {
        List<Long> highest =
                database.query("SELECT coalesce(max(number), 0) FROM moothall_case", row -> row.getLong(1));
        return highest.get(0);
    }
}
