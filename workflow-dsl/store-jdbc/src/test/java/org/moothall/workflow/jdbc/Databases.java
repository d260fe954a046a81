// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * One PostgreSQL for all tests of this module; each test gets a schema of its own. Nothing here outlives its process, so
 * the server need not wait for a disk.
 */
final class Databases {
    private static final AtomicInteger MADE = new AtomicInteger();
    /** Schemas with tables that nobody has changed, and that hold nothing any more. */
    private static final Queue<DataSource> EMPTIED = new ConcurrentLinkedQueue<>();

    private Databases() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "400")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** An empty schema, without tables. */
    static DataSource empty() {
        String schema = "test" + MADE.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return inSchema(schema);
    }

    /** The schema that a source of ours is in. */
    static String schemaOf(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getSchema();
        }
    }

    /** A schema with the tables. */
    static DataSource withTables() {
        DataSource emptied = EMPTIED.poll();
        if (emptied != null) {
            return emptied;
        }
        DataSource database = empty();
        JdbcTables.createIn(database);
        return database;
    }

    /** Hands a schema whose tables are as they were made to the next test: to make tables costs a server more than most tests do. */
    static void giveBack(DataSource database) {
        clear(database);
        EMPTIED.add(database);
    }

    /** Empties the tables of a schema. */
    static void clear(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Script.Table table : Script.POSTGRESQL.tables()) {
                statement.addBatch("DELETE FROM " + table.name());
            }
            for (String sequence : Script.POSTGRESQL.sequences()) {
                statement.addBatch("ALTER SEQUENCE " + sequence + " RESTART");
            }
            for (String sql : Script.POSTGRESQL.statements()) {
                if (sql.startsWith("INSERT")) {
                    statement.addBatch(sql);
                }
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A pool of a schema: a connection that goes from schema to schema plans each statement anew. */
    private static DataSource inSchema(String schema) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Server.POSTGRES.getPostgresDatabase());
        config.setSchema(schema);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(16);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }
}
