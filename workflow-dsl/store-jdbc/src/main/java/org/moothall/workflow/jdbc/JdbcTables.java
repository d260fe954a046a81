// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.moothall.workflow.store.StoreException;

/** The tables on PostgreSQL. A SQLite file gets its own when it is first opened. */
public final class JdbcTables {
    /** Two processes that make them at once wait for each other; the number is ours, from the name. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('moothall tables'))";

    private JdbcTables() {}

    /** The script that makes them, for a council's own migrations. */
    public static String postgresScript() {
        return Script.POSTGRESQL.text();
    }

    /** The script of the views for reports, for a council's own migrations; each run replaces what was there. */
    public static String postgresViewsScript() {
        return Script.POSTGRESQL_VIEWS;
    }

    /**
     * Makes those that are missing, if none is there: for development and tests. In production run the script.
     *
     * <p><b>Errors</b> a database that refuses is a {@link StoreException}, and so is a connection with auto-commit off.
     */
    public static void createIn(DataSource source) {
        run(source, "making its tables", JdbcTables::create);
    }

    /**
     * Makes the views for reports, or replaces them. The tables have to be there.
     *
     * <p><b>Errors</b> a database that refuses is a {@link org.moothall.workflow.store.StoreException}.
     */
    public static void createViewsIn(DataSource source) {
        run(source, "making its views", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_AT_A_TIME);
                statement.execute(postgresViewsScript());
            }
        });
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private static void run(DataSource source, String doing, Work work) {
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new StoreException(
                        "this connection has auto-commit off, so it may be in a transaction of somebody"
                                + " else's, in which nothing was done; hand in a data source that commits, or run the script");
            }
            connection.setAutoCommit(false);
            try {
                work.in(connection);
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw Failures.failed(doing, failure);
        }
    }

    /** What fails on the way is not what is told. */
    private static void rollBack(Connection connection, SQLException failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException afterwards) {
            failure.addSuppressed(afterwards);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_AT_A_TIME);
            if (PostgresDdl.missing(connection).isEmpty()) {
                return;
            }
            for (String sql : Script.POSTGRESQL.statements()) {
                statement.execute(sql);
            }
        }
    }
}
