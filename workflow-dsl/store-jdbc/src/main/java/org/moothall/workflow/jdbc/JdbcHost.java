// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;

/**
 * A durable host: cases outlive the process, in one SQLite file or on PostgreSQL. Nothing else differs from a host in memory.
 *
 * <pre>{@code
 * Host host = JdbcHost.inFile(Path.of("cases.db"), InstantSource.system()).run(STREET_LAMP).build();
 * }</pre>
 *
 * <p><b>Errors</b> a database that fails, or is not as it has to be, is a {@link StoreException} that says what to do.
 */
public final class JdbcHost {
    private JdbcHost() {}

    /**
     * Begins a host that keeps its cases in a file, which is made when it is not there. Every answer is on the disk before it is
     * given. One process at a time has the file open; others may read it. Needs {@code org.xerial:sqlite-jdbc} on the class path.
     */
    public static HostBuilder inFile(Path file, InstantSource time) {
        return HostBuilder.on(new JdbcStore(new SqliteDatabase(new OwnFile(file))), time);
    }

    /** Nobody asks for generated keys, and the driver would look through every insert's SQL for them. */
    private static Properties withoutKeys() {
        Properties settings = new Properties();
        settings.setProperty("jdbc.get_generated_keys", "false");
        return settings;
    }

    static void withoutSettings(Path file) {
        if (file.toString().contains("?")) {
            throw new StoreException("SQLite's driver reads settings after a question mark; name a file without one");
        }
    }

    /** Opens a file that is there, to be read and nothing else. */
    static Connection connectToRead(Path file) throws SQLException {
        Properties settings = withoutKeys();
        settings.setProperty("open_mode", "1");
        return connect(file, settings);
    }

    static Connection connect(Path file) throws SQLException {
        return connect(file, withoutKeys());
    }

    /** Asks the drivers beside this class; the driver manager knows only those that were there when it was first used. */
    private static Connection connect(Path file, Properties settings) throws SQLException {
        withoutSettings(file);
        String address = "jdbc:sqlite:" + file;
        for (Driver driver : ServiceLoader.load(Driver.class, JdbcHost.class.getClassLoader())) {
            if (driver.acceptsURL(address)) {
                return driver.connect(address, settings);
            }
        }
        throw new StoreException("there is no driver for SQLite; add org.xerial:sqlite-jdbc to the build");
    }

    /** Begins a host that keeps its cases on PostgreSQL. Hand in a pool: a connection is borrowed for every statement. */
    public static HostBuilder onPostgres(DataSource source, InstantSource time) {
        return HostBuilder.on(PostgresStore.on(source).build(), time);
    }
}
