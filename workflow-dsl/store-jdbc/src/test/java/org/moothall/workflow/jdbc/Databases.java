// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL and one pool for all tests of this module; each test gets a schema of its own. */
final class Databases {
    private static final AtomicInteger MADE = new AtomicInteger();

    private Databases() {}

    private static final class Server {
        static final HikariDataSource POOL = start();

        private static HikariDataSource start() {
            try {
                HikariConfig config = new HikariConfig();
                config.setDataSource(EmbeddedPostgres.builder().start().getPostgresDatabase());
                config.setMaximumPoolSize(16);
                return new HikariDataSource(config);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** An empty schema, without tables. */
    static DataSource empty() {
        String schema = "test" + MADE.incrementAndGet();
        try (Connection connection = Server.POOL.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("RESET ROLE");
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
        DataSource database = empty();
        JdbcTables.createIn(database);
        return database;
    }

    private static DataSource inSchema(String schema) {
        return (DataSource) Proxy.newProxyInstance(
                Databases.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(Server.POOL, arguments);
                        if (answer instanceof Connection connection) {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute("RESET ROLE");
                            }
                            connection.setSchema(schema);
                        }
                        return answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
