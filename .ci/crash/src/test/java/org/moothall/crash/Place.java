// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.jdbc.JdbcAudit;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.PostgresStore;
import org.moothall.workflow.runtime.HostBuilder;

/** Where the cases are kept, as it is said to another process: the address of a SQLite file or of a PostgreSQL. */
record Place(String address) {
    private static final String FILE = "jdbc:sqlite:";
    /** Short, so that what a killed process had begun to deliver is taken over soon. */
    static final Duration LEASE = Duration.ofSeconds(2);

    static Place inFile(Path file) {
        return new Place(FILE + file);
    }

    boolean isFile() {
        return address.startsWith(FILE);
    }

    /** The file of a place that is one. */
    Path file() {
        return Path.of(address.substring(FILE.length()));
    }

    /** What is open while it is used. */
    interface Opened extends AutoCloseable {
        HostBuilder host(String name, InstantSource time);

        List<Finding> audit();

        @Override
        void close();
    }

    /**
     * Opens it.
     *
     * @param connections how many there are in the pool
     * @param isFull whether now and then its disk is full
     */
    Opened open(int connections, boolean isFull) {
        if (isFile()) {
            if (isFull) {
                FullDriver.fill(address);
            }
            return new OpenedFile(file());
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(3_000);
        pool.setValidationTimeout(1_000);
        pool.setInitializationFailTimeout(-1);
        return new OpenedPool(pool, isFull ? FullDisk.under(pool) : pool);
    }

    private record OpenedFile(Path file) implements Opened {
        @Override
        public HostBuilder host(String name, InstantSource time) {
            return JdbcHost.inFile(file, time);
        }

        @Override
        public List<Finding> audit() {
            return JdbcAudit.ofFile(file).findings();
        }

        @Override
        public void close() {
            // the host lets go of it
        }
    }

    private record OpenedPool(HikariDataSource pool, DataSource source) implements Opened {
        @Override
        public HostBuilder host(String name, InstantSource time) {
            return HostBuilder.on(
                    PostgresStore.on(source).named(name).leasing(LEASE).build(), time);
        }

        @Override
        public List<Finding> audit() {
            return JdbcAudit.of(pool).findings();
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    /** A connection of its own, beside every pool, that is in nobody's way whatever isolation is the default. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        if (!isFile()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        return connection;
    }
}
