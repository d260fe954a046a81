// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Where a raw loop's transactions come from. */
interface Sessions extends AutoCloseable {
    /** Begins a transaction. */
    Session begin() throws SQLException;

    /** Says how the number of rows differs from the number expected, or nothing. */
    String faults(String from, long expected);

    @Override
    void close();

    /** On connections of a pool, whose driver keeps prepared statements by their SQL. */
    static Sessions pooled(DataSource pool) {
        return new Pooled(pool);
    }

    /** On one connection to a SQLite file, which writes ahead and waits for the disk, and whose statements are kept. */
    static Sessions inFile(String file) throws SQLException {
        return new InFile(DriverManager.getConnection("jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false"));
    }

    /** A pool's. */
    record Pooled(DataSource pool) implements Sessions {
        @Override
        public Session begin() throws SQLException {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return new Session(connection, Pooled::execute, Pooled::giveBack);
        }

        private static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return Session.run(statement, parameters);
            }
        }

        private static void giveBack(Connection connection) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public String faults(String from, long expected) {
            try (Connection connection = pool.getConnection()) {
                return Rows.faults(connection, from, expected);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() {
            // the pool is its owner's
        }
    }

    /** A SQLite file's. */
    final class InFile implements Sessions {
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private final Lock lock = new ReentrantLock();

        InFile(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
            }
            connection.setAutoCommit(false);
        }

        @Override
        public Session begin() {
            lock.lock();
            return new Session(connection, this::execute, used -> lock.unlock());
        }

        private int execute(Connection used, String sql, Object... parameters) throws SQLException {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = used.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            return Session.run(statement, parameters);
        }

        @Override
        public String faults(String from, long expected) {
            return Rows.faults(connection, from, expected);
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
