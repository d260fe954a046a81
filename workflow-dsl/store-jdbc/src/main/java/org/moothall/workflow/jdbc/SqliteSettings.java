// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.moothall.workflow.jdbc.Database.Outcome;
import org.moothall.workflow.store.StoreException;

/** What a connection to a SQLite file is told when it is opened, and the tables of a new file. */
final class SqliteSettings {
    static final String PATIENCE = "PRAGMA busy_timeout = 10000";
    private static final List<String> SETTINGS = List.of(
            PATIENCE,
            "PRAGMA synchronous = FULL",
            // what is erased is overwritten, not only unlinked
            "PRAGMA secure_delete = ON");

    private SqliteSettings() {}

    static void apply(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            SqliteSeal.teach(open);
            try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
                if (!mode.next() || !"wal".equals(mode.getString(1))) {
                    throw new StoreException(
                            "SQLite cannot keep a write-ahead log beside this file; put it on a local disk");
                }
            }
        }
    }

    static Outcome createTables(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (String sql : Script.SQLITE.statements()) {
                statement.execute(sql);
            }
        }
        return Outcome.DONE;
    }
}
