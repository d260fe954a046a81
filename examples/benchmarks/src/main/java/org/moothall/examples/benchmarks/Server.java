// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL for one benchmark, as durable as it comes out of the box, with a pool of connections. */
final class Server implements AutoCloseable {
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on");

    private static final int CONNECTIONS = 8;

    private final Path data;
    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;
    private final List<HikariDataSource> others = new ArrayList<>();

    private Server(Path data, EmbeddedPostgres postgres, HikariDataSource pool) {
        this.data = data;
        this.postgres = postgres;
        this.pool = pool;
    }

    /** Starts it, with settings beside the default ones. */
    static Server start(Map<String, String> settings) throws IOException, SQLException {
        Path data = Files.createTempDirectory("moothall-benchmark");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(data);
        // what embeds it turns these off, for tests
        DURABLE.forEach(builder::setServerConfig);
        settings.forEach(builder::setServerConfig);
        builder.setServerConfig("max_connections", "100");
        EmbeddedPostgres postgres = builder.start();
        Server server = new Server(data, postgres, pool(postgres, "public"));
        server.refuseUnlessDurable();
        return server;
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres, String schema) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgres.getPostgresDatabase());
        config.setSchema(schema);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private void refuseUnlessDurable() {
        DURABLE.forEach((name, wanted) -> {
            String got = text("SHOW " + name);
            if (!got.equals(wanted)) {
                throw new IllegalStateException(
                        name + " is " + got + ", not " + wanted + "; nothing would be measured");
            }
        });
    }

    HikariDataSource pool() {
        return pool;
    }

    /** A pool of connections to a new schema, with tables of its own. */
    HikariDataSource pool(String schema) throws SQLException {
        execute("CREATE SCHEMA " + schema);
        HikariDataSource other = pool(postgres, schema);
        others.add(other);
        return other;
    }

    /** The settings that decide how durable a commit is, and how fast. */
    String settings() {
        return "PostgreSQL " + text("SHOW server_version") + ": "
                + Stream.of(
                                "fsync",
                                "synchronous_commit",
                                "full_page_writes",
                                "wal_sync_method",
                                "wal_level",
                                "shared_buffers",
                                "max_wal_size",
                                "shared_preload_libraries")
                        .map(name -> name + "=" + text("SHOW " + name))
                        .toList();
    }

    String text(String sql) {
        return texts(sql).get(0);
    }

    List<String> texts(String sql) {
        try (Connection connection = pool.getConnection()) {
            return Rows.texts(connection, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many transactions have been committed so far. */
    long transactions() throws SQLException {
        execute("SELECT pg_stat_force_next_flush()");
        return Long.parseLong(text("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"));
    }

    /** Every byte it has written ahead so far. */
    long writtenAhead() {
        return Long.parseLong(text("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
    }

    /** The processor time of all its processes so far; one that has gone takes its own with it. */
    Duration processorTime() {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(postmaster).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        others.forEach(HikariDataSource::close);
        pool.close();
        postgres.close();
    }
}
