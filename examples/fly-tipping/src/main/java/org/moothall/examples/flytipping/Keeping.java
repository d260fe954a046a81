// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.JdbcTables;
import org.moothall.workflow.jdbc.PostgresStore;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.HostBuilder;

/** Where the service keeps its cases: in memory, in one file, or on PostgreSQL. */
@FunctionalInterface
interface Keeping {
    /** The service in memory. */
    Keeping IN_MEMORY = InMemoryHost::at;

    /** Begins a host that keeps them there. */
    HostBuilder begin(InstantSource time);

    /**
     * What the option says: {@code memory}, the address of a PostgreSQL, a file, or a folder, in which each job has a file of its
     * own.
     */
    static Keeping of(Options options) {
        String store = options.store();
        if (store.equals("memory")) {
            return IN_MEMORY;
        } else if (store.startsWith("jdbc:postgresql:")) {
            return time -> postgres(store, time);
        }
        Path path = Path.of(store);
        return inFile(Files.isDirectory(path) ? path.resolve(options.jobName() + ".db") : path);
    }

    private static Keeping inFile(Path file) {
        return time -> JdbcHost.inFile(file, time);
    }

    private static HostBuilder postgres(String address, InstantSource time) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(4);
        DataSource pool = new HikariDataSource(config);
        JdbcTables.createIn(pool);
        return HostBuilder.on(PostgresStore.on(pool).named("fly-tipping").build(), time);
    }
}
