// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One PostgreSQL for all tests of this module; each test gets a database of its own. */
public final class Databases {
    private static int made;

    private Databases() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** An empty database, without tables. */
    public static synchronized DataSource empty() {
        String name = "moothall" + ++made;
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    /** A database with the tables. */
    public static DataSource withTables() {
        DataSource database = empty();
        JdbcTables.createIn(database);
        return database;
    }
}
