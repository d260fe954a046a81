// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The tables on PostgreSQL. A SQLite file gets its own when it is first opened. */
public final class JdbcTables {
    private JdbcTables() {}

    /** The script that makes them, for a council's own migrations. */
    public static String postgresScript() {
        return Ddl.POSTGRESQL.script();
    }

    /**
     * Makes those that are missing, if none is there: for development and tests. In production run the script.
     *
     * <p><b>Errors</b> a database that refuses is a {@link org.moothall.workflow.store.StoreException}.
     */
    public static void createIn(DataSource source) {
        try (Connection connection = source.getConnection()) {
            if (!Ddl.POSTGRESQL.missing(connection).isEmpty()) {
                create(connection);
            }
        } catch (SQLException failure) {
            throw Failures.failed("making its tables", failure);
        }
    }

    private static void create(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : Ddl.POSTGRESQL.statements()) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }
}
