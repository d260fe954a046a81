// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.moothall.workflow.store.HostBuilder;

/** A host whose cases outlive the process: in one SQLite file, or on PostgreSQL. Nothing else differs. */
public final class JdbcHost {
    /** Nobody asks for generated keys, and the driver would look through every insert's SQL for them. */
    private static final Properties WITHOUT_KEYS = new Properties();

    static {
        WITHOUT_KEYS.setProperty("jdbc.get_generated_keys", "false");
    }

    private JdbcHost() {}

    /**
     * Begins a host that keeps its cases in a file, which is made when it is not there. Every answer is on the disk before it is
     * given. One process at a time has the file open; others may read it. Needs {@code org.xerial:sqlite-jdbc} on the class path.
     */
    public static HostBuilder inFile(Path file, InstantSource time) {
        return HostBuilder.on(new JdbcStore(new SqliteDatabase(() -> connect(file))), time);
    }

    private static java.sql.Connection connect(Path file) throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + file, WITHOUT_KEYS);
        } catch (SQLException failure) {
            if ("08001".equals(failure.getSQLState())) {
                throw new SQLException(
                        "there is no driver for SQLite; add org.xerial:sqlite-jdbc to the build", "08001", failure);
            }
            throw failure;
        }
    }

    /** Begins a host that keeps its cases on PostgreSQL. Hand in a pool: a connection is borrowed for every statement. */
    public static HostBuilder onPostgres(DataSource source, InstantSource time) {
        return HostBuilder.on(PostgresStore.on(source).build(), time);
    }
}
