// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;

/**
 * The tables as they are at one moment: one connection and one transaction that only reads. What hosts write meanwhile is not in it,
 * and no host waits for it.
 */
final class Snapshot implements Reads, AutoCloseable {
    private final Connection connection;
    private final Seals seals;
    private final Ending ending;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Gives the connection back as it was. */
    private interface Ending {
        void end() throws SQLException;
    }

    private Snapshot(Connection connection, Seals seals, Ending ending) {
        this.connection = connection;
        this.seals = seals;
        this.ending = ending;
    }

    /** The tables as they are in a transaction of somebody else's. */
    static Snapshot over(Connection open, Seals seals) {
        return new Snapshot(open, seals, () -> {});
    }

    /**
     * The tables in a SQLite file, which is opened to be read and nothing else.
     *
     * <p><b>Errors</b> a file that is not there, or has not the tables, is a {@link StoreException}.
     */
    static Snapshot ofFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no file " + file + "; name the file that a host keeps its cases in");
        }
        OwnFile.checkOpen(file.toAbsolutePath());
        return opened(() -> {
            Connection open = JdbcHost.connectToRead(file);
            return new Snapshot(open, Seals.SQLITE, () -> {}).begun(() -> {
                try (Statement statement = open.createStatement()) {
                    statement.execute("PRAGMA busy_timeout = 10000");
                    statement.execute("BEGIN");
                }
                SqliteSeal.teach(open);
                return SqliteDdl.missingTables(open);
            });
        });
    }

    /** The tables on a PostgreSQL. <b>Errors</b> one without them is a {@link StoreException}. */
    static Snapshot of(DataSource source) {
        return opened(() -> {
            Connection open = source.getConnection();
            refuseBegun(open);
            boolean autoCommit = open.getAutoCommit();
            boolean readOnly = open.isReadOnly();
            int isolation = open.getTransactionIsolation();
            Ending asItWas = () -> {
                open.rollback();
                open.setAutoCommit(autoCommit);
                open.setReadOnly(readOnly);
                open.setTransactionIsolation(isolation);
            };
            return new Snapshot(open, Seals.POSTGRESQL, asItWas).begun(() -> {
                open.setReadOnly(true);
                open.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                open.setAutoCommit(false);
                return PostgresDdl.missingTables(open);
            });
        });
    }

    /** The driver lets nobody change what a transaction may do once it has done something. */
    private static void refuseBegun(Connection open) throws SQLException {
        boolean isReadOnly = open.isReadOnly();
        try {
            open.setReadOnly(!isReadOnly);
            open.setReadOnly(isReadOnly);
        } catch (SQLException begun) {
            open.close();
            throw new StoreException(
                    "this connection is in a transaction of somebody else's, in which nothing was done;"
                            + " hand in a data source of its own for the audit");
        }
    }

    private interface Opening<T> {
        T open() throws SQLException;
    }

    private static Snapshot opened(Opening<Snapshot> opening) {
        try {
            return opening.open();
        } catch (SQLException failure) {
            throw Failures.failed("beginning to read it", failure);
        }
    }

    private Snapshot begun(Opening<List<String>> beginning) throws SQLException {
        boolean begun = false;
        try {
            List<String> missing = beginning.open();
            if (!missing.isEmpty()) {
                throw new StoreException("these are not the tables of a host: " + String.join("; ", missing));
            }
            begun = true;
            return this;
        } finally {
            if (!begun) {
                close();
            }
        }
    }

    @Override
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
        try {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            Parameters.set(statement, 1, Arrays.asList(parameters));
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw Failures.failed("reading", failure);
        }
    }

    @Override
    public Seals seals() {
        return seals;
    }

    @Override
    public void close() {
        try (connection) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            ending.end();
        } catch (SQLException failure) {
            throw Failures.failed("ending to read it", failure);
        }
    }
}
